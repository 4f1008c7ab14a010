import { noticeWrites, peopleWho, saidLines, type TellPorts } from '#functions/submission/change/tell-people.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { PushDown } from '#shared/domain/submission/push-down.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** Tells whoever writes in the column that a text waits for them. */
export const tellReceivers = async (
  ports: TellPorts,
  handed: PushDown,
  site: Pick<Site, 'siteId' | 'name'>,
  columnPath: readonly string[],
): Promise<readonly Write[]> => {
  const from = await new SiteRepository(ports.tables).find(handed.from.siteId);
  const people = await peopleWho(ports, 'article.write', { siteId: site.siteId, columnPath }, handed.sentAt);
  const { zh, en } = from?.name ?? { zh: handed.from.siteId, en: handed.from.siteId };
  const { title } = handed;
  return noticeWrites(ports, people, {
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
    lines: saidLines(handed.note),
    address: `/submissions?site=${site.siteId}`,
  });
};

/** Tells who sent a text what the other site made of it. */
export const tellSender = async (ports: TellPorts, decided: PushDown): Promise<readonly Write[]> => {
  const site = await new SiteRepository(ports.tables).find(decided.toSiteId);
  const { zh, en } = site?.name ?? { zh: decided.toSiteId, en: decided.toSiteId };
  const { title } = decided;
  const { siteId, articleId } = decided.from;
  return noticeWrites(ports, [decided.sentBy.accountId], {
    siteId,
    at: decided.decidedAt ?? decided.sentAt,
    title:
      decided.status === 'accepted'
        ? { zh: `${zh}已接收您的稿件《${title}》`, en: `${en} accepted your article “${title}”` }
        : { zh: `${zh}未接收您的稿件《${title}》`, en: `${en} did not accept your article “${title}”` },
    lines: saidLines(decided.reason ?? ''),
    address: `/articles/${siteId}/${articleId}`,
  });
};
