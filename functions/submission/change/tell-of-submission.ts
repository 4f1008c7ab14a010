import { noticeWrites, peopleWho, saidLines, type TellPorts } from '#functions/submission/change/tell-people.ts';
import type { Bilingual, Site } from '#shared/domain/site/site.ts';
import type { Submission, SubmissionStatus } from '#shared/domain/submission/submission.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Sentence = (title: string, site: Bilingual) => Bilingual;

/** What whoever sent it is told, by what became of it. */
const sentences: Partial<Record<SubmissionStatus, Sentence>> = {
  adopted: (title, site) => ({
    zh: `${site.zh}已采用您报送的《${title}》，审核后上线`,
    en: `${site.en} adopts “${title}”; it goes online after the review there`,
  }),
  returned: (title, site) => ({
    zh: `${site.zh}退回了您报送的《${title}》`,
    en: `${site.en} returned “${title}”`,
  }),
  merged: (title, site) => ({
    zh: `${site.zh}已将您报送的《${title}》与同题报送合并`,
    en: `${site.en} merged “${title}” with another submission of the same matter`,
  }),
  memo: (title, site) => ({
    zh: `${site.zh}已将您报送的《${title}》转为送阅件，不公开发布`,
    en: `${site.en} put “${title}” before leaders; it is not published`,
  }),
  refused: (title) => ({
    zh: `把关人未同意报送《${title}》`,
    en: `The gatekeeper did not let “${title}” go`,
  }),
};

/** Tells who sent it what became of it; nobody is told of their own act. */
export const tellWhoSent = async (
  ports: TellPorts,
  submission: Submission,
  by: string,
  at: string,
): Promise<readonly Write[]> => {
  const { sentBy, unitSiteId, targetSiteId, title, reason = '', status } = submission;
  const sentence = sentences[status];
  if (!sentence || sentBy.accountId === by) return [];
  const site = await new SiteRepository(ports.tables).find(targetSiteId);
  return noticeWrites(ports, [sentBy.accountId], {
    siteId: unitSiteId,
    at,
    title: sentence(title, site?.name ?? { zh: targetSiteId, en: targetSiteId }),
    lines: saidLines(status === 'returned' || status === 'refused' ? reason : ''),
    address: `/submissions?site=${unitSiteId}`,
  });
};

/** Tells the unit's gatekeepers that a submission waits for them. */
export const tellGatekeepers = async (
  ports: TellPorts,
  submission: Submission,
  columnPath: readonly string[],
  upper: Pick<Site, 'name'>,
): Promise<readonly Write[]> => {
  const { unitSiteId, sentBy, sentAt, title, note } = submission;
  const people = await peopleWho(ports, 'submission.approve', { siteId: unitSiteId, columnPath }, sentAt);
  return noticeWrites(
    ports,
    people.filter((accountId) => accountId !== sentBy.accountId),
    {
      siteId: unitSiteId,
      at: sentAt,
      title: {
        zh: `《${title}》报送${upper.name.zh}，待您把关`,
        en: `“${title}” is to be sent to ${upper.name.en}: let it go or keep it`,
      },
      lines: saidLines(note),
      address: `/submissions?site=${unitSiteId}&status=awaiting`,
    },
  );
};
