/** Counts are exact up to here. */
export const mostCounted = 100;

/** How many there are (`more`: at least one beyond the count), and the first of them. */
export type Listed<Item> = { readonly count: number; readonly more: boolean; readonly items: readonly Item[] };

/** Of `found`, which was read one beyond what is counted. */
export const countedTo = (found: number): { readonly count: number; readonly more: boolean } => ({
  count: Math.min(found, mostCounted),
  more: found > mostCounted,
});
