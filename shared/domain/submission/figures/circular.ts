import type { RankedUnit, Totals } from '#shared/domain/submission/figures/ranking.ts';

/** The monthly circular (通报) as every form of it shows it. */
export type Circular = {
  readonly title: string;
  /** Who issues it. */
  readonly siteName: string;
  readonly month: string;
  readonly issuedOn: string;
  readonly summary: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly rows: readonly RankedUnit[];
    readonly total: Totals;
  }[];
  readonly notes: readonly string[];
};

export type CircularColumn = {
  readonly heading: string;
  readonly value: (row: RankedUnit) => string | number;
  readonly total: (total: Totals) => string | number;
  /** In per cent, where the column holds a share or a change: a workbook counts on with the number. */
  readonly percent?: (figures: Pick<Totals, 'rate' | 'growth'>) => number | undefined;
};

const percent = (value: number | undefined): string => (value === undefined ? '—' : `${value.toFixed(1)}%`);

/** The table of the circular, column by column. */
export const circularColumns: readonly CircularColumn[] = [
  { heading: '名次', value: ({ rank }) => rank, total: () => '合计' },
  { heading: '单位', value: ({ unitName }) => unitName, total: () => '' },
  { heading: '发布', value: ({ published }) => published, total: ({ published }) => published },
  { heading: '报送', value: ({ submitted }) => submitted, total: ({ submitted }) => submitted },
  { heading: '采用', value: ({ adopted }) => adopted, total: ({ adopted }) => adopted },
  {
    heading: '采用率',
    value: ({ rate }) => percent(rate),
    total: ({ rate }) => percent(rate),
    percent: ({ rate }) => rate,
  },
  { heading: '省级采用', value: ({ byTier }) => byTier.province, total: ({ byTier }) => byTier.province },
  { heading: '国家级采用', value: ({ byTier }) => byTier.nation, total: ({ byTier }) => byTier.nation },
  { heading: '得分', value: ({ points }) => points, total: ({ points }) => points },
  {
    heading: '上年同期报送',
    value: ({ submittedYearBefore }) => submittedYearBefore,
    total: ({ submittedYearBefore }) => submittedYearBefore,
  },
  {
    heading: '同比',
    value: ({ growth }) => percent(growth),
    total: ({ growth }) => percent(growth),
    percent: ({ growth }) => growth,
  },
  { heading: '未完成周数', value: ({ missedWeeks }) => missedWeeks.length, total: () => '' },
];
