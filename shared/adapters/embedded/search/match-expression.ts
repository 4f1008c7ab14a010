import type { SearchTerm } from '#shared/ports/search-index.ts';

const exactUpTo = 6;
/** Rows of all terms together that one query may walk over. */
const budget = 30_000;

const quote = (token: string): string => `"${token.replaceAll('"', '""')}"`;
const anyOf = (parts: readonly string[]): string => `(${parts.join(' OR ')})`;
const allOf = (parts: readonly string[]): string => `(${parts.join(' AND ')})`;
const term = ({ alternatives }: SearchTerm): string => anyOf(alternatives.map(quote));

/** An expression for: at least `count` of the parts. Splits in halves, so that it stays small. */
const atLeast = (count: number, parts: readonly string[]): string => {
  if (count === 1) return anyOf(parts);
  if (count === parts.length) return allOf(parts);
  const left = parts.slice(0, parts.length >> 1);
  const right = parts.slice(parts.length >> 1);
  const ways: string[] = [];
  for (let onLeft = Math.max(0, count - right.length); onLeft <= Math.min(count, left.length); onLeft += 1) {
    const sides = [
      ...(onLeft > 0 ? [atLeast(onLeft, left)] : []),
      ...(count > onLeft ? [atLeast(count - onLeft, right)] : []),
    ];
    ways.push(allOf(sides));
  }
  return anyOf(ways);
};

/** What a query matches: `filter` decides what is a hit, `order` is the cheaper one to pick candidates by. */
export type MatchExpression = { readonly filter: string; readonly order: string };

type Counted = { readonly term: string; readonly count: number };

/** The rarest terms whose rows together stay within the budget; at least as many as are matched exactly. */
const affordable = (known: readonly Counted[]): readonly string[] => {
  let rows = 0;
  return known
    .filter(({ count }, index) => {
      rows += count;
      return index < exactUpTo || rows <= budget;
    })
    .map(({ term: one }) => one);
};

/**
 * The expression in the engine's language; undefined when nothing can match. Up to six groups the share is exact; of
 * more (a sentence), a hit has two of those without which the share cannot be reached, rarest first.
 */
export const matchExpression = (
  terms: readonly SearchTerm[],
  minimumMatch: number,
  frequency: (token: string) => number,
): MatchExpression | undefined => {
  const needed = Math.max(1, Math.ceil(minimumMatch * terms.length - 1e-9));
  const known = terms
    .map((one) => ({
      term: term(one),
      count: one.alternatives.reduce((sum, token) => sum + frequency(token), 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => left.count - right.count);
  if (terms.length <= exactUpTo) {
    if (known.length < needed) return undefined;
    const parts = known.map(({ term: one }) => one);
    const filter = atLeast(needed, parts);
    return { filter, order: filter };
  }
  const parts = affordable(known.slice(0, Math.max(exactUpTo, known.length - needed + 1)));
  if (parts.length === 0) return undefined;
  return { filter: atLeast(Math.min(2, parts.length), parts), order: anyOf(parts) };
};
