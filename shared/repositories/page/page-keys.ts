import type { ItemKey } from '#shared/ports/table-store.ts';

const key = (pk: string, sk: string): ItemKey => ({ table: 'content', pk, sk });

/** Where the ledger of the pages stands in the content table. */
export const pageKeys = {
  manifest: (siteId: string, path: string) => key(`pages#${siteId}`, path),
  manifests: (siteId: string) => `pages#${siteId}`,
  /** Index of pages whose last render failed. */
  failed: (siteId: string) => `failedPages#${siteId}`,
  /** Reverse index: the pages that read a tag. Site ids hold no `#`, so the first one ends it. */
  reader: (tag: string, siteId: string, path: string) => key(`reads#${tag}`, `${siteId}#${path}`),
  readers: (tag: string) => `reads#${tag}`,
  /** The pages that are an article's own, present and former. */
  ownPage: (siteId: string, articleId: string, path: string) => key(`ownPages#${siteId}#${articleId}`, path),
  ownPages: (siteId: string, articleId: string) => `ownPages#${siteId}#${articleId}`,
  /** Ranges of a list, ordered by their upper bound. */
  span: (siteId: string, listId: string, to: string) => key(`ranges#${siteId}#${listId}`, to),
  spansMark: (siteId: string, listId: string) => key(`rangesMark#${siteId}`, listId),
  spans: (siteId: string, listId: string) => `ranges#${siteId}#${listId}`,
} as const;
