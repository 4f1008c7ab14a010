import { pageSize, type SearchInput } from '#functions/search/query/search-input.ts';
import { searchWords } from '#functions/search/query/search-words.ts';
import { seedSynonyms } from '#functions/search/query/seed-synonyms.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { SearchQuery } from '#shared/ports/search-index.ts';
import { queryTokens } from '#shared/text/search/query-tokens.ts';

const instant = (day: string | undefined, time: string): string | undefined =>
  day === undefined ? undefined : new Date(`${day}T${time}+08:00`).toISOString();

/** What is asked of the index: entries of sites that are not live are left out before the index knows of it. */
export const queryOf = async (input: SearchInput, sites: readonly Site[], now: Date): Promise<SearchQuery> => ({
  ...queryTokens(input.q, { words: await searchWords(), synonyms: seedSynonyms }),
  siteIds: input.siteId === undefined ? undefined : [input.siteId],
  excludeSiteIds: sites.filter(({ status }) => status !== 'live').map(({ siteId }) => siteId),
  columnId: input.columnId,
  kind: input.kind,
  lang: input.lang,
  from: instant(input.from, '00:00:00.000'),
  to: instant(input.to, '23:59:59.999'),
  sort: input.sort,
  now: now.toISOString(),
  offset: (input.page - 1) * pageSize,
  limit: pageSize,
});
