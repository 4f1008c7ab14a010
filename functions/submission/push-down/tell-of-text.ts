import type { Services } from '#functions/composition/services.ts';
import type { Notice } from '#shared/domain/notice/notice.ts';
import type { Bilingual, Site } from '#shared/domain/site/site.ts';
import type { PushDown } from '#shared/domain/submission/push-down.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { holdersOf } from '#shared/repositories/access/people-of-site.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'ids'>;

/** Told in the transaction of the act, three writes each. */
const mostPeople = 20;

const notices = (
  { tables, ids }: Ports,
  people: readonly string[],
  about: Pick<Notice, 'siteId' | 'title' | 'lines' | 'address' | 'at'>,
): readonly Write[] =>
  [...new Set(people)].slice(0, mostPeople).flatMap((accountId) =>
    new NoticeRepository(tables).add({
      ...about,
      noticeId: ids.next(),
      accountId,
      version: 1,
      kind: 'submission',
    }),
  );

/** What the other side said, in its own words. */
const lines = (said: string): readonly Bilingual[] => {
  const text = said.trim().slice(0, 300);
  return text === '' ? [] : [{ zh: `附言：${text}`, en: `They said: ${text}` }];
};

/** Tells whoever writes in the column that a text waits for them. */
export const tellReceivers = async (
  ports: Ports,
  handed: PushDown,
  site: Pick<Site, 'siteId' | 'name'>,
  columnPath: readonly string[],
): Promise<readonly Write[]> => {
  const from = await new SiteRepository(ports.tables).find(handed.from.siteId);
  const writers = (await holdersOf(ports.tables, site.siteId, handed.sentAt))('article.write');
  const people = writers.filter(({ columnId }) => columnId === undefined || columnPath.includes(columnId));
  const { zh, en } = from?.name ?? { zh: handed.from.siteId, en: handed.from.siteId };
  const { title } = handed;
  return notices(
    ports,
    people.map(({ accountId }) => accountId),
    {
      siteId: site.siteId,
      at: handed.sentAt,
      title: handed.across
        ? {
            zh: `${zh}推送了稿件《${title}》，待接收`,
            en: `${en} offers you the article “${title}”: accept or refuse it`,
          }
        : {
            zh: `${zh}下发了稿件《${title}》，待接收`,
            en: `${en} handed the article “${title}” down to you: accept or refuse it`,
          },
      lines: lines(handed.note),
      address: `/submissions?site=${site.siteId}`,
    },
  );
};

/** Tells who sent a text what the other site made of it. */
export const tellSender = async (ports: Ports, decided: PushDown): Promise<readonly Write[]> => {
  const site = await new SiteRepository(ports.tables).find(decided.toSiteId);
  const { zh, en } = site?.name ?? { zh: decided.toSiteId, en: decided.toSiteId };
  const { title } = decided;
  const { siteId, articleId } = decided.from;
  return notices(ports, [decided.sentBy.accountId], {
    siteId,
    at: decided.decidedAt ?? decided.sentAt,
    title:
      decided.status === 'accepted'
        ? { zh: `${zh}已接收您的稿件《${title}》`, en: `${en} accepted your article “${title}”` }
        : { zh: `${zh}未接收您的稿件《${title}》`, en: `${en} did not accept your article “${title}”` },
    lines: lines(decided.reason ?? ''),
    address: `/articles/${siteId}/${articleId}`,
  });
};
