import type { SearchAnswer, SearchIndex, SearchQuery } from '#shared/ports/search-index.ts';

/** Shares of the typed bigrams that are asked for, one after the other, when a larger share finds nothing. */
const steps = [0.5, 0.2];

/**
 * Asks the index, and asks for less of what was typed when all of it finds nothing; `relieved` tells so. One or two
 * bigrams stay whole: half a word is another word.
 */
export const queryWithRelief = async (
  search: Pick<SearchIndex, 'query'>,
  query: SearchQuery,
): Promise<{ readonly answer: SearchAnswer; readonly relieved: boolean }> => {
  let answer = await search.query(query);
  const eased = query.bigrams.length > 2 ? steps.filter((share) => share < query.minimumMatch) : [];
  for (const minimumMatch of eased) {
    if (answer.total > 0) break;
    answer = await search.query({ ...query, minimumMatch });
    if (answer.total > 0) return { answer, relieved: true };
  }
  return { answer, relieved: false };
};
