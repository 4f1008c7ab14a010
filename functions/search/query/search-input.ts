import type { ArticleKind } from '#shared/domain/article/article.ts';

/** What a reader asks for; days `YYYY-MM-DD` in China Standard Time, both inclusive, `page` from 1. */
export type SearchInput = {
  readonly q: string;
  readonly siteId?: string | undefined;
  readonly columnId?: string | undefined;
  readonly kind?: ArticleKind | undefined;
  readonly lang?: 'zh' | 'en' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort: 'relevance' | 'date';
  readonly page: number;
};

export const pageSize = 20;
