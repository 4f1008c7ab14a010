import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseSomewhere, grantFor } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { statusOf } from '#shared/domain/article/article-status.ts';
import { type ColumnTree, columnPathIds, effectiveColumn } from '#shared/domain/column/column-tree.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

const statuses = [
  'draft',
  'inReview',
  'returned',
  'approved',
  'scheduled',
  'published',
  'expired',
  'withdrawn',
  'takenDown',
] as const;
type Asked = (typeof statuses)[number] | 'deleted';

/** A search for words looks at this many rows at the most before it answers with a cursor. */
const scanned = 400;

export type ListArticlesQuery = {
  readonly siteId: string;
  readonly actor: Actor;
  /** What was deleted is listed only where it is asked for. */
  readonly status?: Asked | undefined;
  /** Articles of columns merged into this one count. */
  readonly column?: string | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  /** Update time and id of the last one seen. */
  readonly after?: string | undefined;
};

const keyOf = (article: Article): string => `${article.updatedAt}#${article.articleId}`;

/** The column and those merged into it: their articles keep the former name until they are edited. */
const columnIds = (tree: ColumnTree, columnId: string): readonly string[] => [
  columnId,
  ...[...tree.keys()].filter((id) => id !== columnId && effectiveColumn(tree, id)?.columnId === columnId),
];

/** The newest `limit` articles behind `after`, merged from one query per status or column: every index row is in display order. */
const batch = async (
  articles: ArticleRepository,
  query: ListArticlesQuery,
  tree: ColumnTree,
  after: string | undefined,
  limit: number,
): Promise<readonly Article[]> => {
  const partitions = query.column
    ? columnIds(tree, query.column).map((columnId) => ({ columnId }))
    : (query.status ? [query.status] : statuses).map((status) => ({ status }));
  const pages = await Promise.all(
    partitions.map((partition) => articles.listBehind({ siteId: query.siteId, ...partition, after, limit })),
  );
  return pages
    .flat()
    .sort((a, b) => (keyOf(a) > keyOf(b) ? -1 : 1))
    .slice(0, limit);
};

/**
 * Articles of a site the actor may read, latest change first.
 *
 * @throws DomainError not-found when nothing of the site is open to the actor, forbidden when no column is theirs to read
 */
export const listArticles = async (
  { tables }: Pick<Services, 'tables'>,
  query: ListArticlesQuery,
): Promise<{ readonly articles: readonly Article[]; readonly after?: string | undefined }> => {
  const { actor, siteId, limit } = query;
  authoriseSomewhere(actor, 'article.read', siteId);
  const tree = await new ColumnRepository(tables).tree(siteId);
  const wanted = (article: Article): boolean => {
    const content = (article.working ?? article.live)?.content;
    const readable =
      grantFor(actor, 'article.read', { siteId, columnPath: columnPathIds(tree, content?.columnId ?? '') }) !==
      undefined;
    return (
      readable &&
      (query.status ? statusOf(article) === query.status : statusOf(article) !== 'deleted') &&
      (!query.q || (content?.title.includes(query.q) ?? false) || content?.documentNumber === query.q)
    );
  };
  const repository = new ArticleRepository(tables);
  const found: Article[] = [];
  let after = query.after;
  for (let seen = 0; seen < scanned; ) {
    const rows = await batch(repository, query, tree, after, limit);
    for (const article of rows) {
      after = keyOf(article);
      if (wanted(article)) found.push(article);
      if (found.length === limit) return { articles: found, after };
    }
    if (rows.length < limit) return { articles: found };
    seen += rows.length;
  }
  return { articles: found, after };
};
