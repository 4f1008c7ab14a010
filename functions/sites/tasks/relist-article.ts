import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { ownLists } from '#shared/domain/article/own-rows.ts';
import { standingColumns } from '#shared/domain/article/standing-columns.ts';
import { type ColumnTree, effectiveColumn } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

const attempts = 6;

/** Address of the article below the present path of its column; year and file name stay. */
const addressIn = (url: string, path: string): string => `/${path}/${url.split('/').slice(-2).join('/')}`;

/** An article at the present place of its column; undefined where it is there already, unless its rows are written `anew`, or it has none. */
export const relisted = (article: Article, tree: ColumnTree, anew: boolean): Article | undefined => {
  const { live } = article;
  const column = effectiveColumn(tree, live?.content.columnId ?? '');
  if (!live || !column) return undefined;
  const url = addressIn(live.url, column.path);
  const wanted = ownLists(
    article,
    standingColumns(tree, live.content).map(({ columnId }) => columnId),
  ).map(({ columnId }) => columnId);
  const placed = new Set(article.placed.map(({ columnId }) => columnId));
  const fits = url === live.url && wanted.length === placed.size && wanted.every((columnId) => placed.has(columnId));
  return fits && !anew ? undefined : { ...article, version: article.version + 1, live: { ...live, url } };
};

/** Brings an article's address and rows on its own site to where its column stands now; nothing to do = nothing written, unless its rows are to be written `anew`. `read` may be a little old. */
export const relistArticle = async (
  { tables, clock, ids }: TaskPorts,
  read: ColumnTree,
  siteId: string,
  articleId: string,
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<void> => {
  let tree = read;
  for (let attempt = 1; ; attempt += 1) {
    const before = await new ArticleRepository(tables).find(siteId, articleId);
    const after = before && relisted(before, tree, anew);
    if (!before || !after) return;
    const { changes } = articleChanges(tables, {
      before,
      after,
      tree,
      relist: true,
      actor: systemActor,
      act: 'article.relist',
      event: 'ArticleRelisted',
      at: clock.now().toISOString(),
      eventId: ids.next(),
      background: true,
      facts: { from: before.live?.url ?? '', to: after.live?.url ?? '' },
    });
    try {
      return await saveChanges(tables, changes);
    } catch (error) {
      const conflict = error instanceof DomainError && error.code === 'version-conflict';
      if (!conflict || attempt >= attempts) throw error;
      tree = await new ColumnRepository(tables).tree(siteId);
    }
  }
};
