import type { Services } from '#functions/composition/services.ts';
import type { WhoIsTold } from '#functions/supervision/upkeep/who-is-told.ts';
import type { Notice } from '#shared/domain/notice/notice.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { Bilingual, Site } from '#shared/domain/site/site.ts';
import type { ColumnUpkeep } from '#shared/domain/upkeep/column-upkeep.ts';

const day = (instant: string | undefined): string => (instant === undefined ? '' : localDate(instant));

const line = ({ name, state, latestAt, dueAt, limitDays }: ColumnUpkeep): Bilingual => {
  const last = day(latestAt);
  if (state === 'blank') return { zh: `${name.zh}：空白，已自动隐藏`, en: `${name.en}: blank, hidden from the public` };
  const cycle = { zh: `最近更新 ${last}，周期 ${limitDays} 天`, en: `last new on ${last}, cycle ${limitDays} days` };
  if (state === 'overdue')
    return {
      zh: `${name.zh}：已超期（${cycle.zh}），已下达整改通知`,
      en: `${name.en}: overdue (${cycle.en}), rectification demanded`,
    };
  const due = day(dueAt);
  return { zh: `${name.zh}：${cycle.zh}，请于 ${due} 前更新`, en: `${name.en}: ${cycle.en}, due by ${due}` };
};

/** One notice per person for all that came due on a site at once, the most pressing first. */
export const upkeepNotices = (
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  site: Pick<Site, 'siteId' | 'name'>,
  news: readonly ColumnUpkeep[],
  told: WhoIsTold,
): readonly Notice[] => {
  const byPerson = new Map<string, ColumnUpkeep[]>();
  for (const column of [...news].sort((a, b) => ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1)))
    for (const accountId of told(column)) byPerson.set(accountId, [...(byPerson.get(accountId) ?? []), column]);
  return [...byPerson].map(([accountId, columns]) => ({
    noticeId: ids.next(),
    accountId,
    version: 1,
    kind: 'upkeep',
    at: clock.now().toISOString(),
    siteId: site.siteId,
    title: {
      zh: `${site.name.zh}：${columns.length} 个栏目需要更新维护`,
      en: `${site.name.en}: ${columns.length === 1 ? 'one column needs' : `${columns.length} columns need`} upkeep`,
    },
    lines: columns.slice(0, 50).map(line),
    address: `/upkeep?site=${site.siteId}`,
  }));
};
