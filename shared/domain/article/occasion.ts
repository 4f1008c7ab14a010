/** An event that a text announces: when, where, how to take part. Instants are ISO 8601 UTC. */
export type Occasion = {
  readonly startsAt: string;
  readonly endsAt?: string | undefined;
  readonly place: string;
  readonly signUpUrl?: string | undefined;
  readonly signUpUntil?: string | undefined;
};

/** What a list row shows of it. `over` is written when its end has come, as the end of a pin is. */
export type OccasionRow = Pick<Occasion, 'startsAt' | 'endsAt' | 'place'> & { readonly over: boolean };

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** China Standard Time is ahead of UTC by this. */
const offset = 8 * hour;

/** When it is over: its end, or where none is named the end of its first day in China. */
export const occasionEnd = ({ startsAt, endsAt }: Pick<Occasion, 'startsAt' | 'endsAt'>): string => {
  if (endsAt !== undefined) return endsAt;
  const midnight = (Math.floor((Date.parse(startsAt) + offset) / day) + 1) * day - offset;
  return new Date(midnight).toISOString();
};

/** What a row says of it at an instant. */
export const occasionRow = (occasion: Occasion, at: string): OccasionRow => ({
  startsAt: occasion.startsAt,
  endsAt: occasion.endsAt,
  place: occasion.place,
  over: occasionEnd(occasion) <= at,
});

/** Those to come first, the nearest on top; then those that are over, the latest on top; what is no event stays behind. */
export const inOccasionOrder = <Row extends { readonly occasion?: OccasionRow | undefined }>(
  rows: readonly Row[],
): readonly Row[] => {
  const band = ({ occasion }: Row): number => (occasion === undefined ? 2 : occasion.over ? 1 : 0);
  const start = ({ occasion }: Row): number => Date.parse(occasion?.startsAt ?? '') || 0;
  return [...rows].sort((a, b) => band(a) - band(b) || (band(a) === 0 ? start(a) - start(b) : start(b) - start(a)));
};
