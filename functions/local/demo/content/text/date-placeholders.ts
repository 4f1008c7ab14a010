const dayMs = 86_400_000;
const beijingMs = 8 * 3_600_000;
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const form = (name: string, at: Date, shift: number): string => {
  const civil = (days: number) => new Date(at.getTime() + beijingMs + days * dayMs);
  const [year, month, day] = [civil(shift).getUTCFullYear(), civil(shift).getUTCMonth(), civil(shift).getUTCDate()];
  if (name === 'yyyy') return String(civil(0).getUTCFullYear() + shift);
  if (name === 'pm') return String(civil(0).getUTCMonth() || 12);
  if (name === 'md') return `${month + 1}月${day}日`;
  if (name === 'dmy') return `${day} ${englishMonths[month]} ${year}`;
  return `${year}年${month + 1}月${day}日`;
};

/**
 * Replaces placeholders by dates around `at`, in Beijing time. `{md-1}`, `{ymd+30}` and `{dmy}` (English) count days,
 * `{yyyy-1}` years; `{pm}` is the number of the month before.
 */
export const withDates = (text: string, at: Date): string =>
  text.replace(/\{(yyyy|md|ymd|dmy|pm)([+-]\d+)?\}/g, (_, name: string, shift?: string) =>
    form(name, at, Number(shift ?? 0)),
  );
