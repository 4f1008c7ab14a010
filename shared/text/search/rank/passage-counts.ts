const size = 200;
const step = size / 2;

/** Counts of `groups` kinds of hits in overlapping passages of 200 characters. */
export const passageCounts = (groups: number) => {
  const passages = new Map<number, Uint16Array>();
  const countsOf = (passage: number): Uint16Array => {
    const known = passages.get(passage) ?? new Uint16Array(groups);
    passages.set(passage, known);
    return known;
  };
  return {
    add: (group: number, at: number): void => {
      const passage = Math.floor(at / step);
      for (const one of [passage - 1, passage]) {
        const counts = countsOf(one);
        counts[group] = (counts[group] ?? 0) + 1;
      }
    },
    /** The highest score of a passage; 0 where nothing was found. */
    best: (score: (counts: Uint16Array) => number): number => {
      let best = 0;
      for (const counts of passages.values()) best = Math.max(best, score(counts));
      return best;
    },
  };
};
