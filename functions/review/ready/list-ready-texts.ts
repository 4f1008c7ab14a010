import type { Services } from '#functions/composition/services.ts';
import { publishScopes } from '#functions/review/ready/publish-scopes.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { permits } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { readReadyRows } from '#shared/repositories/article/desk-rows.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

/**
 * Approved texts that are not online yet and that the actor may put online, soonest first, across sites.
 *
 * @throws DomainError forbidden, token-scope, not-found
 */
export const listReadyTexts = async (
  { tables }: Pick<Services, 'tables'>,
  query: {
    readonly actor: Actor;
    readonly siteId?: string | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  },
): Promise<{ readonly articles: readonly Article[]; readonly after?: string | undefined }> => {
  const { actor, limit } = query;
  const sites = await publishScopes(tables, actor, query.siteId);
  const columns = new ColumnRepository(tables);
  const trees = new Map(await Promise.all(sites.map(async (id) => [id, await columns.tree(id)] as const)));
  const found: Article[] = [];
  let { after } = query;
  for (;;) {
    const pages = await Promise.all(sites.map((siteId) => readReadyRows(tables, siteId, { after, limit: limit + 1 })));
    const rows = pages
      .flat()
      .sort((a, b) => (a.position < b.position ? -1 : 1))
      .slice(0, limit + 1);
    const articles = await new ArticleRepository(tables).findMany(rows);
    for (const [index, row] of rows.entries()) {
      const article = articles[index];
      const tree = trees.get(row.siteId);
      const columnId = article?.working?.content.columnId;
      const place = { siteId: row.siteId, columnPath: tree && columnId ? columnPathIds(tree, columnId) : [] };
      if (article && permits(actor, 'article.publish', place)) {
        if (found.length === limit) return { articles: found, after };
        found.push(article);
      }
      after = row.position;
    }
    if (rows.length <= limit) return { articles: found };
  }
};
