import type { Article } from '#shared/domain/article/article.ts';
import { statedRelations } from '#shared/domain/article/article-relations.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import type { RelatedArticle } from '#shared/rendering/data-reader.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

export type RelationName = Pick<RelatedArticle, 'relation' | 'siteId' | 'articleId'>;

const relations = ['interpretation', 'policy', 'related', 'translation'] as const;

/** The articles related to one, whoever declared it; `find` answers the one itself where it was read already. */
export const relationsOf = async (
  tables: TableStore,
  siteId: string,
  articleId: string,
  find: () => Promise<Article | undefined> = () => new ArticleRepository(tables).find(siteId, articleId),
): Promise<readonly RelationName[]> => {
  const [article, items] = await Promise.all([
    find(),
    queryAll(tables, {
      table: 'content',
      partition: keys.articleParts(siteId, articleId),
      range: { beginsWith: 'relation#' },
    }),
  ]);
  const declaredByOthers = items.flatMap(({ sk }): RelationName[] => {
    const [, name, otherSite = '', otherArticle = ''] = sk.split('#');
    const relation = relations.find((known) => known === name);
    return relation ? [{ relation, siteId: otherSite, articleId: otherArticle }] : [];
  });
  const all = [...statedRelations(article), ...declaredByOthers];
  const nameOf = (one: RelationName) => `${one.relation}#${one.siteId}#${one.articleId}`;
  return [...new Map(all.map((one) => [nameOf(one), one])).values()];
};
