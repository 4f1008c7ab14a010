import { siteVisitKey } from '#shared/domain/visit/visit-counts.ts';

/** What visits are counted by. */
export type VisitScope = 'site' | 'column' | 'article';

const names = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${letter}${String(n).padStart(2, '0')}`);

/**
 * The parts a site's counts are stored in: one item each for an hour. As many as keep an item below its limit when every one of
 * 25 000 articles is read by hundreds within the hour.
 */
export const visitParts = {
  site: ['site'],
  column: names('c', 16),
  article: names('a', 48),
} as const satisfies Record<VisitScope, readonly string[]>;

/** FNV-1a: spreads ids evenly and is the same everywhere. */
const spread = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return hash >>> 0;
};

/** The part a key's tally is stored in. */
export const visitPart = (key: string): string => {
  const parts: readonly string[] = key.startsWith('column:')
    ? visitParts.column
    : key.startsWith('article:')
      ? visitParts.article
      : visitParts.site;
  return parts[spread(key) % parts.length] ?? siteVisitKey;
};
