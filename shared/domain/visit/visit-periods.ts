import { localTime } from '#shared/domain/page/local-time.ts';

const dayMs = 86_400_000;

/** The hour of an instant in China Standard Time: `YYYY-MM-DDTHH`. */
export const visitHour = (instant: string): string => localTime(instant).slice(0, 13).replace(' ', 'T');

/** `days` after (or before) a day `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Days from `from` to `to`, both counted. */
export const dayCount = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs) + 1;

export const lastDayOfMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** Days and what they are compared with; inclusive. */
export type DaySpan = { readonly from: string; readonly to: string };

const yearBefore = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const before = `${String(Number(year) - 1).padStart(4, '0')}-${month}`;
  const last = lastDayOfMonth(before);
  return `${before}-${date}` > last ? last : `${before}-${date}`;
};

/** The period just before, as long (环比), or the same days a year earlier (同比). */
export const comparedSpan = ({ from, to }: DaySpan, compare: 'previous' | 'year'): DaySpan =>
  compare === 'year'
    ? { from: yearBefore(from), to: yearBefore(to) }
    : { from: addDays(from, -dayCount(from, to)), to: addDays(from, -1) };
