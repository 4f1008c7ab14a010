import { localDate } from '#shared/domain/page/local-time.ts';
import { addMonths, endedWeeks, monthOf } from '#shared/domain/submission/figures/period.ts';
import { noFigures, type UnitFigures } from '#shared/domain/submission/figures/unit-figures.ts';

/** Submissions are there one by one for so many days; before, counts stand for them. */
const planDays = 13;

/** Submissions a unit sends in an ordinary month, and of ten those the portal adopts. */
const habits: Readonly<Record<string, readonly [number, number]>> = {
  jyj: [18, 6],
  wjw: [16, 5],
  rsj: [14, 6],
  sthjj: [13, 5],
  zjj: [11, 4],
  czj: [8, 5],
  qinghe: [24, 5],
};

/** The same small unevenness for a unit and month every time. */
const uneven = (unit: string, month: string): number => {
  let hash = 5;
  for (const letter of `${unit}${month}`) hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  return (hash % 7) - 3;
};

/** Spread over the weeks; now and then a unit misses one. */
const weeksOf = (weeks: readonly string[], submitted: number, misses: boolean): Readonly<Record<string, number>> => {
  const some = misses ? weeks.slice(1) : weeks;
  const share = Math.floor(submitted / Math.max(1, some.length));
  return Object.fromEntries(some.map((week, n) => [week, n === 0 ? submitted - share * (some.length - 1) : share]));
};

const monthFigures = (
  unit: string,
  month: string,
  weeks: readonly string[],
  officer: { accountId: string; name: string },
): UnitFigures => {
  const [usual = 0, ofTen = 0] = habits[unit] ?? [0, 0];
  const submitted = Math.round((Math.max(4, usual + uneven(unit, month)) * Math.min(4, weeks.length)) / 4);
  const adopted = Math.round((submitted * ofTen) / 10);
  return {
    ...noFigures(unit, month),
    version: 1,
    submitted,
    returned: Math.floor(submitted / 8),
    adopted: { city: adopted, province: Math.floor(adopted / 6), ...(uneven(unit, month) > 2 ? { nation: 1 } : {}) },
    published: submitted + Math.floor(submitted / 4),
    reported: Math.floor(adopted / 4),
    columns: { gzdt: { submitted, adopted } },
    officers: { [officer.accountId]: { name: officer.name, submitted, adopted } },
    weeks: weeksOf(weeks, submitted, uneven(unit, month) === -3 && weeks.length > 1),
  };
};

/** The counts of the units in the thirteen months before the plan of submissions begins, as the system used until then had them. */
export const demoHistory = (
  firstStart: Date,
  officerOf: (unit: string) => { accountId: string; name: string },
): readonly UnitFigures[] => {
  const begins = new Date(firstStart.getTime() - planDays * 86_400_000).toISOString();
  const now = monthOf(begins);
  const months = Array.from({ length: 14 }, (_, n) => addMonths(now, -n))
    .map((month) => ({ month, weeks: endedWeeks(month, month, localDate(begins)) }))
    .filter(({ weeks }) => weeks.length > 0);
  return Object.keys(habits).flatMap((unit) =>
    months.map(({ month, weeks }) => monthFigures(unit, month, weeks, officerOf(unit))),
  );
};
