import type { Services } from '#functions/composition/services.ts';
import type { EmergencyDrill } from '#shared/domain/emergency/drill.ts';
import type { Notice } from '#shared/domain/notice/notice.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { holdersOf } from '#shared/repositories/access/people-of-site.ts';

/** Calls whoever may take something down on the site, as an incident would; it says that it is a drill. */
export const drillNotices = async (
  { tables, ids }: Pick<Services, 'tables' | 'ids'>,
  site: Pick<Site, 'siteId' | 'name'>,
  { drillId, startedAt, startedBy, brief, article, limitMinutes }: EmergencyDrill,
): Promise<readonly Notice[]> => {
  const holders = (await holdersOf(tables, site.siteId, startedAt))('article.takedown');
  const accountIds = new Set(holders.map(({ accountId }) => accountId).filter((id) => id !== startedBy.accountId));
  return [...accountIds].map((accountId) => ({
    noticeId: ids.next(),
    accountId,
    version: 1,
    kind: 'drill',
    at: startedAt,
    siteId: site.siteId,
    title: { zh: `${site.name.zh}：应急演练`, en: `${site.name.en}: emergency drill` },
    lines: [
      {
        zh: `演练，非实际事件：《${article.title}》${brief.slice(0, 300)}。请在 ${limitMinutes} 分钟内演练下架。`,
        en: `A drill, no incident: “${article.title}”, ${brief.slice(0, 300)}. Exercise its takedown within ${limitMinutes} minutes.`,
      },
    ],
    address: `/drills/${site.siteId}/${drillId}`,
  }));
};
