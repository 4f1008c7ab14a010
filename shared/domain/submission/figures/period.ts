import { localDate } from '#shared/domain/page/local-time.ts';

const dayMs = 86_400_000;
/** The day `days` after (or before) another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The month of an instant in China Standard Time. */
export const monthOf = (instant: string): string => localDate(instant).slice(0, 7);

/** The Monday of the week a day is in. */
export const weekOf = (day: string): string => {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(day, -weekday);
};

/** The month `count` after (or before) another. */
export const addMonths = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
};

/** Months from `from` to `to`, both counted; at most `most`. */
export const monthsBetween = (from: string, to: string, most = 36): readonly string[] => {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < most; month = addMonths(month, 1)) months.push(month);
  return months;
};

/** Mondays of the weeks that begin in the months and are over at `today`, a day. */
export const endedWeeks = (from: string, to: string, today: string): readonly string[] => {
  const first = weekOf(dayAfter(`${from}-01`, 6));
  const weeks: string[] = [];
  for (let week = first; week.slice(0, 7) <= to && dayAfter(week, 6) < today; week = dayAfter(week, 7))
    weeks.push(week);
  return weeks;
};
