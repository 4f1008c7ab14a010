import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { queryAll } from '#shared/repositories/query-all.ts';
import { submissionKeys } from '#shared/repositories/submission/submission-keys.ts';

type ArticleName = { readonly siteId: string; readonly articleId: string };

/** Remembers with a source who adopted it, so that its corrections and its leaving find them all. */
export const adoptionWrite = (source: ArticleName, adoptedAs: ArticleName): Write => {
  const { siteId, articleId } = source;
  const { table, pk, sk } = submissionKeys.adoption(siteId, articleId, adoptedAs.siteId, adoptedAs.articleId);
  return { table, put: { pk, sk, version: 1 } };
};

/** The articles that adopt this one. */
export const adoptionsOf = async (
  tables: TableStore,
  { siteId, articleId }: ArticleName,
): Promise<readonly ArticleName[]> => {
  const items = await queryAll(tables, {
    table: 'content',
    partition: submissionKeys.adoptions(siteId, articleId),
    range: { beginsWith: 'adoption#' },
  });
  return items.map((item) => {
    const [, targetSiteId = '', adoptedAs = ''] = item.sk.split('#');
    return { siteId: targetSiteId, articleId: adoptedAs };
  });
};
