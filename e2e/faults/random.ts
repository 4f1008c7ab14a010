/** Chance that a seed repeats: a failure prints the seed and is run again with it. */
export type Random = {
  /** From 0 to `below` - 1. */
  readonly below: (below: number) => number;
  readonly chance: (of: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
};

/** mulberry32: small, and good enough to spread acts. */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (of) => next() < of, pick: (items) => items[below(items.length)] };
};
