import type { TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { type Say, useLanguage } from '#desk/lib/words/words.ts';
import type { circularEndpoint } from '#shared/schemas/http/submissions/figures-endpoints.ts';
import type { figureWords } from './figure-words.ts';

type Section = z.output<typeof circularEndpoint.answer>['sections'][number];
type Unit = Section['rows'][number];
type Total = Section['total'];
/** The figures of a unit, or of all units of a table together. */
export type UnitRow = Total & Partial<Pick<Unit, 'unitSiteId' | 'unitName' | 'rank' | 'missedWeeks'>>;

/** A share or a change as the circular prints it. */
export const percent = (value: number | undefined): string => (value === undefined ? '—' : `${value.toFixed(1)}%`);

/** A unit as the circular prints it; to readers of English its site, whose name is known in both languages. */
const UnitName = ({ unitName, unitSiteId }: UnitRow): ReactNode =>
  useLanguage() === 'en' && unitSiteId ? <SiteName siteId={unitSiteId} /> : unitName;

type Figure = {
  readonly word: keyof typeof figureWords;
  readonly of: (row: Total) => number | undefined;
  readonly shown?: (value: number | undefined) => string;
};

/** The figures of a unit in the order in which the circular prints them. */
const figures: readonly Figure[] = [
  { word: 'published', of: ({ published }) => published },
  { word: 'submitted', of: ({ submitted }) => submitted },
  { word: 'adopted', of: ({ adopted }) => adopted },
  { word: 'rate', of: ({ rate }) => rate, shown: percent },
  { word: 'province', of: ({ byTier }) => byTier.province },
  { word: 'nation', of: ({ byTier }) => byTier.nation },
  { word: 'points', of: ({ points }) => points },
  { word: 'before', of: ({ submittedYearBefore }) => submittedYearBefore },
  { word: 'growth', of: ({ growth }) => growth, shown: percent },
];
const textOf = ({ of, shown }: Figure, row: Total): ReactNode => (shown ? shown(of(row)) : of(row));

/** The columns of a table of units; `rankInClass` where several classes stand in one table. */
export const unitColumns = (
  say: Say<typeof figureWords>,
  rank: 'rank' | 'rankInClass' = 'rank',
): NonNullable<TableProps<UnitRow>['columns']> => [
  { title: say(rank), dataIndex: 'rank', align: 'right' },
  { title: say('unit'), rowScope: 'row', render: (_, row) => <UnitName {...row} /> },
  ...figures.map((figure) => ({
    title: say(figure.word),
    align: 'right' as const,
    sorter: (a: UnitRow, b: UnitRow) => (figure.of(a) ?? 0) - (figure.of(b) ?? 0),
    render: (_: unknown, row: UnitRow) => textOf(figure, row),
  })),
  { title: say('missed'), align: 'right', render: (_, { missedWeeks }) => missedWeeks?.length },
];

/** All units of a table together. */
export const unitTotal = (say: Say<typeof figureWords>, total: Total): UnitRow => ({
  ...total,
  unitName: say('total'),
});
