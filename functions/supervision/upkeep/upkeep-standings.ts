import type { Services } from '#functions/composition/services.ts';
import { newestRowAt } from '#functions/supervision/upkeep/newest-row.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { boardOf, columnLimit, watchedColumns } from '#shared/domain/upkeep/column-limit.ts';
import { type ColumnUpkeep, upkeepStanding } from '#shared/domain/upkeep/column-upkeep.ts';
import type { UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';

export type Standing = Omit<ColumnUpkeep, 'version' | 'since'>;

const readAtOnce = 16;

/** Keeps the home page apart from a column that happens to have its name. */
export const upkeepName = ({ columnId, home }: Pick<ColumnUpkeep, 'columnId' | 'home'>): string =>
  home ? '~home' : columnId;

const base = (tree: ColumnTree, column: Column) => ({
  siteId: column.siteId,
  columnId: column.columnId,
  name: column.name,
  type: column.type,
  function: column.function,
  board: boardOf(tree, column),
  ownerUnit: column.ownerUnit,
});

const later = (a: string | undefined, b: string | undefined): string | undefined => ((a ?? '') > (b ?? '') ? a : b);

/**
 * The watched columns of a site as they stand now, and the home page, which is as new as the newest of them. Only the lists
 * in `touched` are read where the rest is `known`; without it, all are.
 */
export const upkeepStandings = async (
  { tables, clock }: Pick<Services, 'tables' | 'clock'>,
  site: Site,
  facts: {
    readonly tree: ColumnTree;
    readonly rules: UpkeepRules;
    readonly known: ReadonlyMap<string, ColumnUpkeep>;
    readonly touched?: ReadonlySet<string> | undefined;
  },
): Promise<readonly Standing[]> => {
  const { tree, rules, known, touched } = facts;
  const { siteId } = site;
  const now = clock.now().toISOString();
  const latest = async ({ columnId }: Column): Promise<string | undefined> => {
    const old = known.get(columnId);
    return touched && old && !touched.has(columnId) ? old.latestAt : newestRowAt(tables, siteId, columnId);
  };
  const columns: Standing[] = [];
  const watched = watchedColumns(tree, rules);
  for (let start = 0; start < watched.length; start += readAtOnce) {
    const some = watched.slice(start, start + readAtOnce);
    const times = await Promise.all(some.map(latest));
    for (const [n, column] of some.entries()) {
      // A topic page made of blocks shows something though its own list is empty.
      const bare = times[n] === undefined && (column.blocks?.length ?? 0) > 0;
      const standing = bare
        ? { state: 'exempt' as const }
        : upkeepStanding(columnLimit(column, rules), times[n], rules, now);
      columns.push({ ...base(tree, column), latestAt: times[n], ...standing });
    }
  }
  const limit = rules.limits.find(({ home }) => home);
  if (!limit) return columns;
  const latestAt = columns.map((column) => column.latestAt).reduce(later, undefined);
  const home: Standing = {
    siteId,
    columnId: 'home',
    home: true,
    name: { zh: '首页', en: 'Home page' },
    type: '首页',
    function: 'disclosure',
    board: 'disclosure',
    ownerUnit: site.unit.name,
    latestAt,
    ...upkeepStanding(limit, latestAt, rules, now),
  };
  return [...columns, home];
};
