import type { Services } from '#functions/composition/services.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

const dayMs = 86_400_000;
const perPage = 500;
/** What a fortnight of a busy portal comes to many times over. */
const mostRows = 5000;

export type DynamicItems = {
  readonly target: number;
  readonly days: readonly { readonly day: string; readonly items: number; readonly met: boolean }[];
};

/** New dynamic items (工作动态) the portal showed on each of the last `days` days, today last, against the target (CNT-29). */
export const dynamicItems =
  ({ tables, clock }: Pick<Services, 'tables' | 'clock'>) =>
  async (days: number): Promise<DynamicItems> => {
    const { portalSiteId: siteId } = await new ClusterRepository(tables).settings();
    const { portalDailyItems: target } = await new UpkeepRepository(tables).rules();
    const tree = await new ColumnRepository(tables).tree(siteId);
    const dynamic = [...tree.values()].filter(({ type, status }) => type === '工作动态' && status === 'active');
    const rows = new PlacementRepository(tables);
    const now = clock.now().getTime();
    const from = new Date(now - (days + 1) * dayMs).toISOString();
    const seen = new Map<string, string>();
    for (const { columnId } of dynamic) {
      for (const [low, high] of [
        ['2#', undefined],
        [`1#${from}`, '1#~'],
      ] as const) {
        let cursor: string | undefined;
        do {
          const page = await rows.query({ siteId, columnId, from: low, to: high, limit: perPage, cursor });
          for (const { source, publishedAt } of page.rows)
            seen.set(`${source.siteId}/${source.articleId}`, localDate(publishedAt));
          cursor = page.cursor;
        } while (cursor && seen.size < mostRows);
      }
    }
    const counts = new Map<string, number>();
    for (const day of seen.values()) counts.set(day, (counts.get(day) ?? 0) + 1);
    return {
      target,
      days: Array.from({ length: days }, (_, n) => {
        const day = localDate(new Date(now - (days - 1 - n) * dayMs).toISOString());
        const items = counts.get(day) ?? 0;
        return { day, items, met: items >= target };
      }),
    };
  };
