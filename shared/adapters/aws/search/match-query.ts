import type { SearchQuery, SearchTerm, TokenField } from '#shared/ports/search-index.ts';

type Clause = Readonly<Record<string, unknown>>;

/** How much a token weighs where it stands, as in the other engines. */
const fieldWeights: Readonly<Partial<Record<TokenField, number>>> = { title: 2, body: 1, numbers: 2, attachments: 0.5 };

/** So many groups weigh a candidate; the engine bounds the clauses of a question. */
const weighingGroups = 60;

const equal = (field: string, value: unknown): readonly Clause[] =>
  value === undefined ? [] : [{ term: { [field]: value } }];

/** The filters of a query, for live documents only. */
export const filterClauses = (query: Partial<SearchQuery>): readonly Clause[] => [
  { term: { live: true } },
  ...(query.siteIds ? [{ terms: { siteId: query.siteIds } }] : []),
  ...(query.excludeSiteIds?.length ? [{ bool: { must_not: { terms: { siteId: query.excludeSiteIds } } } }] : []),
  ...equal('columnPath', query.columnId),
  ...equal('kind', query.kind),
  ...equal('lang', query.lang),
  ...(query.from || query.to ? [{ range: { publishedAt: { gte: query.from, lte: query.to } } }] : []),
];

const isThere = ({ alternatives }: SearchTerm): Clause => ({ terms: { all: alternatives } });

const weighs = ({ alternatives, weight }: SearchTerm): readonly Clause[] =>
  Object.entries(fieldWeights).map(([field, boost]) => ({
    dis_max: { queries: alternatives.map((value) => ({ term: { [field]: { value, boost: boost * weight } } })) },
  }));

/** The engine's question: what passes the filters and holds the share of the terms; ranked by its own BM25. */
export const matchQuery = (query: SearchQuery, frequency: (token: string) => number): Clause => {
  const filter = filterClauses(query);
  const terms = query.bigrams.filter(({ alternatives }) => alternatives.length > 0);
  if (query.bigrams.length === 0) return { bool: { filter } };
  const needed = Math.max(1, Math.ceil(query.minimumMatch * query.bigrams.length - 1e-9));
  const enough = { bool: { should: terms.map(isThere), minimum_should_match: needed } };
  const rarity = ({ alternatives }: SearchTerm): number =>
    alternatives.reduce((sum, token) => sum + frequency(token), 0);
  const weighing = terms
    .filter((term) => rarity(term) > 0)
    .toSorted((left, right) => rarity(left) - rarity(right))
    .slice(0, weighingGroups);
  return { bool: { filter: [...filter, enough], should: query.sort === 'date' ? [] : weighing.flatMap(weighs) } };
};
