import type { ColumnUpkeep, UpkeepState } from '#shared/domain/upkeep/column-upkeep.ts';
import { upkeepStates } from '#shared/domain/upkeep/column-upkeep.ts';
import type { UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';

/** What a site's upkeep comes to, and which inspection vetoes it runs into. */
export type UpkeepSummary = {
  readonly siteId: string;
  readonly version: number;
  readonly at: string;
  readonly columns: number;
  readonly counts: Readonly<Record<UpkeepState, number>>;
  /** UP-2 and UP-3 together: dynamic, notice and policy columns past their limit. */
  readonly dynamicOverdue: number;
  readonly vetoes: readonly ('home' | 'dynamic' | 'stale' | 'blank')[];
};

const dynamicRules = ['UP-2', 'UP-3'];

export const upkeepSummary = (
  siteId: string,
  all: readonly ColumnUpkeep[],
  rules: Pick<UpkeepRules, 'vetoes'>,
  at: string,
): UpkeepSummary => {
  const columns = all.filter(({ home }) => !home);
  const counts = Object.fromEntries(
    upkeepStates.map((state) => [state, columns.filter((one) => one.state === state).length]),
  ) as Record<UpkeepState, number>;
  const dynamicTypes = ['工作动态', '通知公告', '政策文件'];
  const dynamicOverdue = columns.filter(
    ({ state, ruleId, type }) =>
      state === 'overdue' && (dynamicRules.includes(ruleId ?? '') || dynamicTypes.includes(type)),
  ).length;
  const homeFails = all.some(({ home, state }) => home && (state === 'overdue' || state === 'blank'));
  return {
    siteId,
    version: 1,
    at,
    columns: columns.length,
    counts,
    dynamicOverdue,
    vetoes: [
      ...(homeFails ? (['home'] as const) : []),
      ...(dynamicOverdue >= rules.vetoes.dynamic ? (['dynamic'] as const) : []),
      ...(counts.overdue >= rules.vetoes.stale ? (['stale'] as const) : []),
      ...(counts.blank >= rules.vetoes.blank ? (['blank'] as const) : []),
    ],
  };
};
