/** What a page is and which thing it shows. `path` below says where it stands. */
export type PageKind =
  | 'home'
  | 'list'
  | 'archive'
  | 'archiveIndex'
  | 'feed'
  | 'article'
  | 'sitemapPage'
  | 'sitemapXml'
  | 'robots'
  | 'notFound'
  | 'withdrawn'
  | 'search'
  | 'leave';

/** A page's name in the cluster: its site and its path below the site root, e.g. `zcfg/index.html`. */
export type PageKey = { readonly siteId: string; readonly path: string };

/** A page to be made: its key and what it shows. */
export type PageSpec = PageKey & {
  readonly kind: PageKind;
  readonly lang: 'zh' | 'en';
  readonly columnId?: string | undefined;
  readonly articleId?: string | undefined;
  /** Archive range. */
  readonly rangeId?: string | undefined;
};

/** What became of a page. A page that is not `live` keeps its manifest, so that an older render cannot bring it back. */
export type PageState = 'live' | 'withdrawn' | 'gone' | 'redirect';

/** The ledger of one page: rendered < requested means it is behind. */
export type PageManifest = PageSpec & {
  readonly version: number;
  readonly state: PageState;
  readonly requested: number;
  readonly rendered: number;
  /** SHA-256 of the bytes. */
  readonly hash?: string | undefined;
  readonly etag?: string | undefined;
  readonly redirectTo?: string | undefined;
  /** What it read and cannot be derived from its spec: kept in the reverse index. */
  readonly reads: readonly PageRead[];
  readonly failure?: { readonly at: string; readonly reason: string; readonly attempts: number } | undefined;
  readonly renderedAt?: string | undefined;
  /** When the edition that an article's page shows went online: `lastmod` of sitemap.xml. */
  readonly shownAt?: string | undefined;
};

/** A tag a page read; for a list, the window of display keys it shows (inclusive; open where undefined). */
export type PageRead = { readonly tag: string; readonly from?: string | undefined; readonly to?: string | undefined };
