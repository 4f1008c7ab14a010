import type { SpanRule } from '#shared/domain/page/archive/key-span.ts';

/** Archives hold all rows but the pinned: `$` follows `#`, so every unpinned key lies between the bounds. */
export const archiveRule: SpanRule = { size: 50, low: '1#', high: '1$', first: 'first' };

/** Parts of sitemap.xml, over page paths. */
export const sitemapRule: SpanRule = { size: 5000, low: ' ', high: '\u{10ffff}', first: '1' };

/** Rows on a column's newest page; only a column with more has an archive. */
export const newestPageRows = 20;

/** Name under which the parts of sitemap.xml are kept; no column id holds a `!`. */
export const sitemapList = '!sitemap';
