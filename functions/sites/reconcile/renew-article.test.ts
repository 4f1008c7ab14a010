import { describe, expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { reconcileRows } from '#functions/sites/reconcile/reconcile-rows.ts';
import { runTask } from '#functions/sites/tasks/run-task.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { articleForm } from '#shared/domain/article/article-form.ts';
import { newTask } from '#shared/domain/task/task.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { readMediaUses } from '#shared/repositories/media/media-use-repository.ts';
import { OpinionRepository } from '#shared/repositories/review/opinion-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

const image = { mediaId: 'm1', alt: '图' };

/** A text as an earlier version of the code left it: without what this one derives. */
const before = async () => {
  const world = await SubmissionWorld.open();
  const { tables } = world.world;
  await world.world.putMedia('m1', { siteId: 'jyj' });
  const article = await world.published({ kind: 'notice', subjectClass: '教育', image });
  const { siteId, articleId } = article;
  const opinions = () => new OpinionRepository(tables).list(siteId, articleId, { limit: 20 });
  const said = (await opinions()).opinions;
  const rows = new PlacementRepository(tables);
  const catalogue = article.placed.filter(({ columnId }) => columnId.startsWith('~'));
  const { form: _, ...old } = {
    ...article,
    placed: article.placed.filter(({ columnId }) => !columnId.startsWith('~')),
  };
  const use = keys.mediaUse(siteId, 'm1', articleId);
  await tables.transact([
    ...said.map(({ at, opinionId }) => {
      const { table, pk, sk } = keys.opinion(siteId, articleId, at, opinionId);
      return { table, delete: { pk, sk } };
    }),
    ...catalogue.map(({ columnId, displayKey }) => rows.remove(siteId, columnId, displayKey)),
    { table: use.table, delete: { pk: use.pk, sk: use.sk } },
    new ArticleRepository(tables).put({ ...(old as Article), version: article.version + 1 }),
  ]);
  const reconcile = async (): Promise<void> => {
    tables.settleIndexes();
    const startedBy = { accountId: 'system', name: 'system' };
    const task = newTask(
      { taskId: `t${Math.random()}`, kind: 'reconcileRows', siteId, input: {}, startedBy },
      '2026-03-02T00:00:00Z',
    );
    await tables.transact([new TaskRepository(tables).put(task)]);
    await runTask(world.services, { reconcileRows })(task.taskId);
  };
  const listed = (columnId: string) => world.rows(siteId, columnId);
  return { world, tables, article, said, catalogue, opinions, reconcile, listed };
};

describe('given an article an earlier version of the code saved', () => {
  test('[CLU-09] when the night looks at it, then uses, opinions and rows of the catalogue are there, and its text and time are as they were', async () => {
    const { world, tables, article, said, catalogue, opinions, reconcile, listed } = await before();
    expect(catalogue.length).toBeGreaterThan(0);
    expect(said).toHaveLength(3);
    expect((await opinions()).opinions).toEqual([]);
    await reconcile();

    const now = await world.now(article);
    expect(now.form).toBe(articleForm);
    expect({ ...now, version: 0, placed: [] }).toEqual({ ...article, version: 0, placed: [] });
    const names = (all: Awaited<ReturnType<typeof opinions>>['opinions']) =>
      all.map(({ stage, name, at }) => `${stage} ${name} ${at}`).toSorted();
    expect(names((await opinions()).opinions)).toEqual(names(said));
    for (const { columnId } of catalogue) expect(await listed(columnId)).toHaveLength(1);
    const { uses } = await readMediaUses(tables, { siteId: 'jyj', mediaId: 'm1' }, { limit: 10 });
    expect(uses).toMatchObject([{ live: true }]);
  });

  test('[CLU-09] when all of it is there but counted by nobody, then lists and pages hear nothing, search does, and the next night writes nothing', async () => {
    const { tables, world, article, reconcile } = await before();
    await reconcile();
    const renewed = await world.now(article);
    const { form: _, ...old } = renewed;
    await tables.transact([new ArticleRepository(tables).put({ ...old, version: renewed.version + 1 })]);
    const told = tables.outbox.length;
    await reconcile();
    const events = tables.outbox
      .slice(told)
      .flatMap(({ json }) =>
        ((item) => (item.event ? [JSON.parse(item.event)] : []))(JSON.parse(json) as { event?: string }),
      );
    expect(events.map(({ type, tags, lists }) => ({ type, tags, lists }))).toEqual([
      { type: 'ArticleRelisted', tags: [], lists: [] },
    ]);
    expect((await world.now(article)).form).toBe(articleForm);
    const { version } = await world.now(article);
    await reconcile();
    expect((await world.now(article)).version).toBe(version);
  });

  test('[CLU-09] when somebody withdraws it before the night, then all that is derived is there, and the night finds nothing to do', async () => {
    const { world, tables, article, reconcile } = await before();
    await world.withdraw(article);
    expect((await world.now(article)).form).toBe(articleForm);
    const { uses } = await readMediaUses(tables, { siteId: 'jyj', mediaId: 'm1' }, { limit: 10 });
    expect(uses).toHaveLength(1);
    const { version } = await world.now(article);
    await reconcile();
    expect((await world.now(article)).version).toBe(version);
  });
});
