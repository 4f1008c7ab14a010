import { randomOf } from '../random.ts';

/** What may go wrong at work, by a seed. */
export type Trouble = {
  readonly seed: number;
  /** @throws Error now and then */
  readonly fail: (what: string) => void;
  /** Whether a message or record that was done comes again. */
  readonly again: () => boolean;
  readonly choose: (of: number) => number;
  readonly batch: () => number;
  /** Seconds the clock moves, back too. */
  readonly jump: () => number;
  readonly order: <Item>(items: readonly Item[]) => readonly Item[];
};

export const calm: Trouble = {
  seed: 1,
  fail: () => undefined,
  again: () => false,
  choose: () => 0,
  batch: () => 10,
  jump: () => 0,
  order: (items) => items,
};

/** Duplicates, delays, another order, engines that fail before or after they did what was asked, a clock that jumps. */
export const troubleOf = (seed: number): Trouble => {
  const random = randomOf(seed);
  return {
    seed,
    fail: (what) => {
      if (random.chance(0.05)) throw new Error(`${what} fails at random`);
    },
    again: () => random.chance(0.15),
    choose: random.below,
    batch: () => 1 + random.below(10),
    jump: () => random.below(90) - (random.chance(0.1) ? 300 : 0),
    order: (items) => [...items].sort(() => random.below(3) - 1),
  };
};
