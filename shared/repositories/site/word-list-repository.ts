import { seedWordLists } from '#shared/domain/check/words/seed-word-lists.ts';
import type { WordLists } from '#shared/domain/check/words/word-lists.ts';
import { type WordMatcher, wordMatcher } from '#shared/domain/check/words/word-matcher.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** Word lists of one site, or of the whole cluster under the site id `cluster`; undefined where none were saved. */
export type SavedWordLists = { readonly version: number; readonly lists: WordLists };

export const findWordLists = async (tables: TableStore, siteId: string): Promise<SavedWordLists | undefined> => {
  const item = await tables.get(keys.wordLists(siteId));
  return item && { version: item.version, lists: JSON.parse(String(item['lists'])) as WordLists };
};

/** Saves lists read at `version - 1`. */
export const putWordLists = (siteId: string, saved: SavedWordLists): Write => {
  const { table, pk, sk } = keys.wordLists(siteId);
  return {
    table,
    put: { pk, sk, version: saved.version, lists: JSON.stringify(saved.lists) },
    if: saved.version === 1 ? { kind: 'absent' } : { kind: 'version', version: saved.version - 1 },
  };
};

const joined = (all: readonly WordLists[]): WordLists =>
  Object.fromEntries(
    Object.keys(seedWordLists).map((name) => [
      name,
      all.flatMap((lists) => (lists[name as keyof WordLists] ?? []) as never[]),
    ]),
  ) as unknown as WordLists;

/** Building a matcher over thousands of words costs milliseconds: the last one of each combination of versions is kept. */
const built = new Map<string, { readonly versions: string; readonly matcher: WordMatcher }>();

/** The words that count for a site: the cluster's lists (the seed until an operator saved others) and the site's own. */
export const wordMatcherOf = async (tables: TableStore, siteId: string): Promise<WordMatcher> => {
  const [cluster, own] = await Promise.all([findWordLists(tables, 'cluster'), findWordLists(tables, siteId)]);
  const versions = `${cluster?.version ?? 0}/${own?.version ?? 0}`;
  const known = built.get(siteId);
  if (known?.versions === versions) return known.matcher;
  const matcher = wordMatcher(joined([cluster?.lists ?? seedWordLists, ...(own ? [own.lists] : [])]));
  built.set(siteId, { versions, matcher });
  return matcher;
};
