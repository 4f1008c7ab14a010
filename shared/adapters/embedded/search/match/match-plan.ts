import type { SearchTerm } from '#shared/ports/search-index.ts';

const exactUpTo = 6;
/** Rows of all terms together that one query may walk over. */
const budget = 30_000;

type Counted = { readonly term: SearchTerm; readonly count: number };

/** What a query matches: documents that have at least `needed` of the `parts`. */
export type MatchPlan = { readonly parts: readonly SearchTerm[]; readonly needed: number };

/** The rarest terms whose rows together stay within the budget; at least as many as are matched exactly. */
const affordable = (known: readonly Counted[]): readonly Counted[] => {
  let rows = 0;
  return known.filter(({ count }, index) => {
    rows += count;
    return index < exactUpTo || rows <= budget;
  });
};

/**
 * Undefined when nothing can match. Up to six groups the share is exact; of more (a sentence), a hit has two of those without
 * which the share cannot be reached, rarest first.
 */
export const matchPlan = (
  terms: readonly SearchTerm[],
  minimumMatch: number,
  frequency: (token: string) => number,
): MatchPlan | undefined => {
  const needed = Math.max(1, Math.ceil(minimumMatch * terms.length - 1e-9));
  const known = terms
    .map((term) => ({ term, count: term.alternatives.reduce((sum, token) => sum + frequency(token), 0) }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => left.count - right.count);
  if (terms.length <= exactUpTo)
    return known.length < needed ? undefined : { parts: known.map(({ term }) => term), needed };
  const parts = affordable(known.slice(0, Math.max(exactUpTo, known.length - needed + 1))).map(({ term }) => term);
  return parts.length === 0 ? undefined : { parts, needed: Math.min(2, parts.length) };
};
