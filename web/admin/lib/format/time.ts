const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const named = (instant: string | number | Date): Record<string, string> =>
  Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));

/** `2026-11-22 09:30`, in the time of the cluster's country. */
export const timeText = (instant: string | number | Date): string => {
  const { year, month, day, hour, minute } = named(instant);
  return `${year}-${month}-${day} ${hour}:${minute}`;
};

/** `2026-11-22`. */
export const dayText = (instant: string | number | Date): string => timeText(instant).slice(0, 10);

/** As a field for date and time holds it, in the time of the cluster's country; empty for nothing. */
export const localOf = (instant: string | undefined): string => (instant ? timeText(instant).replace(' ', 'T') : '');

/** The instant that such a field names. */
export const instantOf = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

/** How long ago or ahead, in words of `lng`; undefined beyond thirty days. */
export const relativeText = (instant: string, now: number, lng: 'zh' | 'en'): string | undefined => {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000);
  const words = new Intl.RelativeTimeFormat(lng === 'zh' ? 'zh-CN' : 'en', { numeric: 'auto' });
  const size = Math.abs(minutes);
  if (size < 60) return words.format(minutes, 'minute');
  if (size < 24 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return size <= 30 * 24 * 60 ? words.format(Math.round(minutes / 1440), 'day') : undefined;
};
