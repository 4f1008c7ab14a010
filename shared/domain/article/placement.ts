import type { ArticleKind } from '#shared/domain/article/article.ts';
import type { OccasionRow } from '#shared/domain/article/occasion.ts';

/**
 * An article's row in one column's list, on its own site or another: carries all that a list row shows.
 * `displayKey` orders the list, highest first.
 */
export type Placement = {
  readonly siteId: string;
  readonly columnId: string;
  readonly displayKey: string;
  /** Where the article lives. */
  readonly source: { readonly siteId: string; readonly articleId: string; readonly columnId: string };
  readonly sourceVersion: number;
  /** How it came here: own column or an ancestor of it, a mount or an adoption. */
  readonly by: 'own' | 'mount' | 'adoption';
  readonly kind: ArticleKind;
  readonly lang: 'zh' | 'en';
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly pinnedUntil?: string | undefined;
  /** Site-relative on the source site, or an outside address for kind `link`. */
  readonly url: string;
  readonly image?: { readonly mediaId: string; readonly alt: string } | undefined;
  readonly documentNumber?: string | undefined;
  readonly validity?: string | undefined;
  readonly sourceName: string;
  /** In a list of the disclosure catalogue: the value it is the list of, as entered. */
  readonly listValue?: string | undefined;
  readonly leader?:
    | { readonly name: string; readonly position: string; readonly duties: string; readonly rank: number }
    | undefined;
  readonly occasion?: OccasionRow | undefined;
};

const rankCeiling = 9999;

/**
 * The sort key of a list, highest first: pinned above all, then leaders by rank (low rank first), then by publication time;
 * the article id keeps two of the same instant apart.
 */
export const displayKey = (row: {
  readonly publishedAt: string;
  readonly articleId: string;
  readonly pinned: boolean;
  readonly rank?: number | undefined;
}): string => {
  const band = row.pinned ? '2' : '1';
  const rank = row.rank === undefined ? '' : `${String(rankCeiling - row.rank).padStart(4, '0')}#`;
  return `${band}#${rank}${row.publishedAt}#${row.articleId}`;
};

/** Whether a key belongs to the pinned band, which archives leave out. */
export const isPinnedKey = (key: string): boolean => key.startsWith('2#');
