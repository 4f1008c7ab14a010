import { expect, test } from 'vitest';
import { reconcileAllPages } from '#functions/rendering/repair/reconcile-all-pages.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { advanceTask } from '#shared/domain/task/task.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

test('[CLU-09] [OPS-09] given a cluster, when the day begins, then the rows of every site are looked at beside its pages, and one still under way is not begun again', async () => {
  const world = await smallCluster();
  const tasks = new TaskRepository(world.tables);
  const sites = (await new SiteRepository(world.tables).list()).map(({ siteId }) => siteId);
  const begun = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (;;) {
      const messages = await world.queue.receive('task', { limit: 10, visibilitySeconds: 60 });
      if (messages.length === 0) return found.sort();
      found.push(...messages.flatMap(({ body }) => (JSON.parse(body) as { taskId?: string }).taskId ?? []));
      await world.queue.delete(
        'task',
        messages.map(({ receiptHandle }) => receiptHandle),
      );
    }
  };
  await begun();
  await reconcileAllPages(world.services);
  const all = sites.map((siteId) => `rows-${siteId}`).sort();
  expect(await begun()).toEqual(all);
  const [first = '', ...others] = all;
  for (const taskId of all) expect(await tasks.find(taskId)).toMatchObject({ kind: 'reconcileRows', state: 'open' });

  const done = await tasks.find(first);
  if (!done) throw new Error('no task');
  await world.tables.transact([tasks.put(advanceTask(done, { kind: 'done', handled: 3 }, '2026-03-02T00:00:00.000Z'))]);
  await reconcileAllPages(world.services);
  expect(await begun()).toEqual([first]);
  expect(await tasks.find(first)).toMatchObject({ state: 'open', handled: 0, version: 3 });
  expect((await tasks.find(others[0] ?? ''))?.version).toBe(1);
});
