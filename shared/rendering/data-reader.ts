import type { Article, Relation } from '#shared/domain/article/article.ts';
import type { Placement } from '#shared/domain/article/placement.ts';
import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { Site } from '#shared/domain/site/site.ts';

/** A published article with its clean body. */
export type LiveArticle = { readonly article: Article; readonly body: string };

/** Another article of a relation, as far as it may be shown. */
export type RelatedArticle = {
  readonly relation: Relation['relation'] | 'translation';
  readonly siteId: string;
  readonly articleId: string;
  readonly title: string;
  readonly url: string;
  readonly publishedAt: string;
  readonly lang: 'zh' | 'en';
};

/** Archive pages cover fixed key ranges, newest first; `count` is of the render that wrote it, for the index page. */
export type ArchiveRange = {
  readonly rangeId: string;
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM` of the newest and the oldest row. */
  readonly newest: string;
  readonly oldest: string;
};

/** One column as navigation shows it. */
export type NavigationColumn = { readonly column: Column; readonly children: readonly NavigationColumn[] };

/**
 * All that a page may read. Every answer is of now and only what the public may see: rows of withdrawn articles are left out,
 * sites that are not live do not exist. The recording reader turns each call into tags, so a call reads no more than its name says.
 */
export interface DataReader {
  cluster(): Promise<ClusterSettings>;
  /** Live sites in the order of the departments section. */
  sites(): Promise<readonly Site[]>;
  site(siteId: string): Promise<Site | undefined>;
  /** Absolute address of a site without trailing slash (`publicBase`, or derived). */
  baseOf(site: Site): string;
  /** Visible, non-empty columns of one language, two levels. */
  navigation(siteId: string, lang: 'zh' | 'en'): Promise<readonly NavigationColumn[]>;
  /** The column and its ancestors, root first; empty when it does not exist or is retired. */
  columnPath(siteId: string, columnId: string): Promise<readonly Column[]>;
  /** Visible, non-empty children. */
  children(siteId: string, columnId: string): Promise<readonly Column[]>;
  /** The whole visible tree, for the site map. */
  allColumns(siteId: string, lang: 'zh' | 'en'): Promise<readonly NavigationColumn[]>;
  /** Rows in display order, highest key first; `from`/`to` are inclusive display keys. */
  rows(query: {
    readonly siteId: string;
    readonly columnId: string;
    readonly limit: number;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }): Promise<readonly Placement[]>;
  /** The rows next to a key in its column. */
  neighbours(
    siteId: string,
    columnId: string,
    displayKey: string,
  ): Promise<{ readonly newer?: Placement | undefined; readonly older?: Placement | undefined }>;
  article(siteId: string, articleId: string): Promise<LiveArticle | undefined>;
  /** Relations of both directions, translations included, only those that are live. */
  related(siteId: string, articleId: string): Promise<readonly RelatedArticle[]>;
  /** Archive ranges of a column, newest first. */
  archiveRanges(siteId: string, columnId: string): Promise<readonly ArchiveRange[]>;
}
