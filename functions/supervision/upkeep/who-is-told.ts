import type { Services } from '#functions/composition/services.ts';
import { type ColumnTree, columnPathIds } from '#shared/domain/column/column-tree.ts';
import { type ColumnUpkeep, toldAt } from '#shared/domain/upkeep/column-upkeep.ts';
import type { UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';
import { type Holder, holdersOf } from '#shared/repositories/access/people-of-site.ts';

/** Finds who is to be told of a column: its owners, the site's administrators, the supervisors of its board. */
export type WhoIsTold = (column: ColumnUpkeep) => readonly string[];

const accounts = (holders: readonly Holder[]): readonly string[] => holders.map(({ accountId }) => accountId);

/** Those whose grant names a column above it answer for it; where there is none, those who write on the whole site. */
const owners = (writers: readonly Holder[], path: readonly string[]): readonly string[] => {
  const named = writers.filter(({ columnId }) => columnId !== undefined && path.includes(columnId));
  return accounts(named.length > 0 ? named : writers.filter(({ columnId }) => columnId === undefined));
};

export const whoIsTold = async (
  { tables, clock }: Pick<Services, 'tables' | 'clock'>,
  siteId: string,
  tree: ColumnTree,
  rules: UpkeepRules,
): Promise<WhoIsTold> => {
  const now = clock.now().toISOString();
  const [here, everywhere] = await Promise.all([holdersOf(tables, siteId, now), holdersOf(tables, '*', now)]);
  const named = (board: string): readonly string[] =>
    rules.supervisors.filter((one) => one.board === board).flatMap(({ accountIds }) => accountIds);
  return (column) => {
    const roles: readonly string[] = column.state in toldAt ? toldAt[column.state as keyof typeof toldAt] : [];
    const supervisors = named(column.board);
    return [
      ...new Set([
        ...(roles.includes('owner') ? owners(here('article.write'), columnPathIds(tree, column.columnId)) : []),
        ...(roles.includes('administrator') ? accounts(here('site.manage')) : []),
        ...(roles.includes('supervisor')
          ? supervisors.length > 0
            ? supervisors
            : accounts(everywhere('supervision.manage'))
          : []),
      ]),
    ];
  };
};
