import type { TableStore } from '#shared/ports/table-store.ts';
import type { RelatedArticle } from '#shared/rendering/data-reader.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

export type RelationName = Pick<RelatedArticle, 'relation' | 'siteId' | 'articleId'>;

const relations = ['interpretation', 'policy', 'related', 'translation'] as const;

/** The articles related to one, whoever declared it. */
export const relationsOf = async (
  tables: TableStore,
  siteId: string,
  articleId: string,
): Promise<readonly RelationName[]> => {
  const items = await queryAll(tables, {
    table: 'content',
    partition: keys.articleParts(siteId, articleId),
    range: { beginsWith: 'relation#' },
  });
  return items.flatMap(({ sk }) => {
    const [, name, otherSite = '', otherArticle = ''] = sk.split('#');
    const relation = relations.find((known) => known === name);
    return relation ? [{ relation, siteId: otherSite, articleId: otherArticle }] : [];
  });
};
