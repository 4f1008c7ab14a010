import { relisted } from '#functions/sites/tasks/relist-article.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { articleForm, isOfPresentForm } from '#shared/domain/article/article-form.ts';
import { ownRows } from '#shared/domain/article/own-rows.ts';
import type { Placement } from '#shared/domain/article/placement.ts';
import { standingColumns } from '#shared/domain/article/standing-columns.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { recalledOpinions } from '#shared/domain/review/recalled-opinions.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { OpinionRepository } from '#shared/repositories/review/opinion-repository.ts';

const attempts = 6;
/** A transaction holds a hundred writes; the article's own come to half of that at most. */
const mostOpinions = 30;

const shown = ({ sourceVersion: _, ...row }: Placement): string => JSON.stringify(row);

/** Whether the rows the article is to have on its own site are all there, and say what they are to say. */
const rowsStand = async (tables: TableStore, article: Article, tree: ColumnTree, at: string): Promise<boolean> => {
  const stands = article.live ? standingColumns(tree, article.live.content).map(({ columnId }) => columnId) : [];
  const rows = ownRows(article, stands, at);
  const placed = new Set(article.placed.map(({ columnId, displayKey }) => `${columnId}\n${displayKey}`));
  if (rows.length !== placed.size || rows.some((row) => !placed.has(`${row.columnId}\n${row.displayKey}`)))
    return false;
  if (rows.length === 0) return true;
  const found = await tables.batchGet(rows.map((row) => keys.placement(row.siteId, row.columnId, row.displayKey)));
  return rows.every((row, n) => {
    const item = found[n];
    return item !== undefined && shown(JSON.parse(String(item['row'])) as Placement) === shown(row);
  });
};

/** Opinions the article tells of that are not kept apart yet. */
const missingOpinions = async (tables: TableStore, article: Article): Promise<readonly Write[]> => {
  const told = recalledOpinions(article);
  if (told.length === 0) return [];
  const { siteId, articleId } = article;
  const repository = new OpinionRepository(tables);
  const known = await repository.list(siteId, articleId, { limit: 100 });
  const kept = new Set(known.opinions.map(({ at, stage }) => `${at} ${stage}`));
  const missing = new Map(told.map((one) => [`${one.at} ${one.stage}`, one]));
  return [...missing]
    .filter(([name]) => !kept.has(name))
    .slice(0, mostOpinions)
    .map(([, opinion]) => repository.put(siteId, articleId, opinion));
};

/**
 * Derives anew what this version of the code derives from an article that an earlier one saved. Lists and pages hear of it only
 * where a row changes; search always does. Nothing to do = nothing written; its content and update time stay.
 */
export const renewArticle = async (
  ports: TaskPorts,
  read: ColumnTree,
  siteId: string,
  articleId: string,
): Promise<void> => {
  const { tables, clock, ids } = ports;
  let tree = read;
  for (let attempt = 1; ; attempt += 1) {
    const before = await new ArticleRepository(tables).find(siteId, articleId);
    if (!before || isOfPresentForm(before)) return;
    const at = clock.now().toISOString();
    const relist = !(await rowsStand(tables, before, tree, at));
    const moved = relist ? relisted(before, tree, true) : undefined;
    const { changes } = articleChanges(tables, {
      before,
      after: moved ?? { ...before, version: before.version + 1 },
      tree,
      relist: moved !== undefined,
      renew: true,
      actor: systemActor,
      act: 'article.renew',
      event: 'ArticleRelisted',
      at,
      eventId: ids.next(),
      background: true,
      facts: { form: articleForm },
      also: await missingOpinions(tables, before),
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
