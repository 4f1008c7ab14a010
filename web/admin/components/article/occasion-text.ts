import { timeText } from '#desk/lib/format/time.ts';

/** An event that a text announces, in one line; undefined where the value is none. */
export const occasionText = (value: object): string | undefined => {
  const { startsAt, endsAt, place } = value as { startsAt?: string; endsAt?: string; place?: string };
  if (startsAt === undefined) return undefined;
  return [timeText(startsAt), ...(endsAt ? ['—', timeText(endsAt)] : []), place ?? ''].join(' ').trim();
};
