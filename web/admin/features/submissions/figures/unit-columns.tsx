import type { z } from 'zod';
import type { ListColumn } from '#desk/components/list/list-column.ts';
import { useSites } from '#desk/components/site/sites.tsx';
import { type Say, useLanguage, useWords } from '#desk/lib/words/words.ts';
import type { circularEndpoint } from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { figureWords } from './figure-words.ts';

type Section = z.output<typeof circularEndpoint.answer>['sections'][number];
type Unit = Section['rows'][number];
type Total = Section['total'];
/** The figures of a unit, or of all units of a table together. */
export type UnitRow = Total & Partial<Pick<Unit, 'unitSiteId' | 'unitName' | 'rank' | 'missedWeeks'>>;

/** A share or a change as the circular prints it. */
export const percent = (value: number | undefined): string => (value === undefined ? '—' : `${value.toFixed(1)}%`);

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
const textOf = ({ of, shown }: Figure, row: Total): string | number | undefined => (shown ? shown(of(row)) : of(row));

/** The columns of a table of units; `rankInClass` where several classes stand in one table. */
export const useUnitColumns = (rank: 'rank' | 'rankInClass' = 'rank'): readonly ListColumn<UnitRow>[] => {
  const say = useWords(figureWords);
  const lng = useLanguage();
  const { nameOf } = useSites();
  // As the circular prints it; to readers of English its site, whose name is known in both languages.
  const nameOfUnit = ({ unitName, unitSiteId }: UnitRow): string | undefined =>
    lng === 'en' && unitSiteId ? nameOf(unitSiteId) : unitName;
  return [
    { title: say(rank), dataIndex: 'rank', align: 'right' },
    { title: say('unit'), rowScope: 'row', render: (_, row) => nameOfUnit(row) },
    ...figures.map(
      (figure): ListColumn<UnitRow> => ({
        title: say(figure.word),
        key: figure.word,
        align: 'right',
        sorter: (a, b) => (figure.of(a) ?? 0) - (figure.of(b) ?? 0),
        render: (_, row) => textOf(figure, row),
      }),
    ),
    {
      title: say('missed'),
      key: 'missed',
      align: 'right',
      sorter: (a, b) => (a.missedWeeks?.length ?? 0) - (b.missedWeeks?.length ?? 0),
      render: (_, { missedWeeks }) => missedWeeks?.length,
    },
  ];
};

/** All units of a table together. */
export const unitTotal = (say: Say<typeof figureWords>, total: Total): UnitRow => ({
  ...total,
  unitName: say('total'),
});
