import type { SearchQuery } from '#shared/ports/search-index.ts';
import type { IndexStatistics } from '#shared/text/search/rank/document-scorer.ts';
import { tokenise } from '#shared/text/search/tokenise.ts';
import type { OpensearchEngine } from './opensearch-engine.ts';

const tokensOf = ({ bigrams, words }: SearchQuery): readonly string[] => [
  ...new Set([
    ...bigrams.flatMap(({ alternatives }) => alternatives),
    ...words.flatMap(({ alternatives }) => alternatives.flatMap(tokenise)),
  ]),
];

/** How many documents hold each token of a query, of how many, and how long these are: read off the engine's dictionary. */
export const termStatistics = async (
  { client, alias }: OpensearchEngine,
  query: SearchQuery,
): Promise<IndexStatistics> => {
  const tokens = tokensOf(query).join(' ');
  const { body } = await client.termvectors({
    index: alias,
    fields: ['all', 'title', 'body'],
    term_statistics: true,
    positions: false,
    offsets: false,
    payloads: false,
    body: { doc: { title: tokens, body: tokens } },
  });
  const { all, title, body: text } = body.term_vectors ?? {};
  const documents = all?.field_statistics?.doc_count ?? 0;
  const length = (title?.field_statistics?.sum_ttf ?? 0) + (text?.field_statistics?.sum_ttf ?? 0);
  return {
    documents,
    averageLength: length / Math.max(1, documents),
    frequency: (token) => all?.terms?.[token]?.doc_freq ?? 0,
  };
};
