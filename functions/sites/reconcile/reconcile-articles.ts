import { recordOf } from '#functions/sites/change/record-of.ts';
import { renewArticle } from '#functions/sites/reconcile/renew-article.ts';
import { relistArticle } from '#functions/sites/tasks/relist-article.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isOfPresentForm } from '#shared/domain/article/article-form.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { isAdoptionBehind } from '#shared/domain/submission/adoption/is-adoption-behind.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';

const batch = 100;

/** Those of the articles whose rows on their own site are not all there. */
const lacking = async ({ tables }: TaskPorts, articles: readonly Article[]): Promise<readonly Article[]> => {
  const lacks = await Promise.all(
    articles.map(async ({ siteId, placed }) => {
      if (placed.length === 0) return false;
      const rows = await tables.batchGet(placed.map((at) => keys.placement(siteId, at.columnId, at.displayKey)));
      return rows.includes(undefined);
    }),
  );
  return articles.filter((_, n) => lacks[n]);
};

/** Has the adoptions that missed what became of their source looked at by whoever follows sources. */
const tellAdoptions = async (ports: TaskPorts, articles: readonly Article[]): Promise<void> => {
  const repository = new ArticleRepository(ports.tables);
  const behind: Article[] = [];
  for (const article of articles) {
    const from = article.adoptedFrom;
    if (from && isAdoptionBehind(from, await repository.find(from.siteId, from.articleId))) behind.push(article);
  }
  if (behind.length === 0) return;
  const { event } = recordOf(ports, systemActor);
  const events = behind.map(({ siteId, articleId }) =>
    event({ type: 'ArticleRelisted', siteId, subjectId: articleId, tags: [], background: true }),
  );
  await saveChanges(ports.tables, { writes: [], events, audits: [] });
};

/** Looks at a page of a column's articles: rows of their own site that are missing are written anew, articles an earlier version of the code saved are renewed, adoptions brought up to date. */
export const reconcileArticles = async (ports: TaskPorts, { siteId, columnId }: Column, after: string | undefined) => {
  const repository = new ArticleRepository(ports.tables);
  const listed = await repository.listBehind({ siteId, columnId, limit: batch, after });
  // The list may be a little old: what is repaired is what the article says now.
  const suspects = await repository.findMany(await lacking(ports, listed));
  const found = await lacking(
    ports,
    suspects.filter((article) => article !== undefined),
  );
  const tree = await new ColumnRepository(ports.tables).tree(siteId);
  for (const { articleId } of found) await relistArticle(ports, tree, siteId, articleId, { anew: true });
  for (const { articleId } of listed.filter((article) => !isOfPresentForm(article)))
    await renewArticle(ports, tree, siteId, articleId);
  await tellAdoptions(ports, listed);
  const last = listed.length === batch ? listed.at(-1) : undefined;
  return { handled: listed.length, at: last && `${last.updatedAt}#${last.articleId}` };
};
