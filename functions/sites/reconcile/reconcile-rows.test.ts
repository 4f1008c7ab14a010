import { beforeEach, describe, expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { reconcileRows } from '#functions/sites/reconcile/reconcile-rows.ts';
import { reprojectColumns } from '#functions/sites/tasks/reproject-columns.ts';
import { runTask } from '#functions/sites/tasks/run-task.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import { siteWorld } from '#functions/sites/testing/site-world.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { Json } from '#shared/domain/json.ts';
import { newTask } from '#shared/domain/task/task.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

const begin = async (ports: TaskPorts, siteId: string, input: Json = {}): Promise<string> => {
  const taskId = ports.ids.next();
  const startedBy = { accountId: 'system', name: 'system' };
  const task = newTask({ taskId, kind: 'reconcileRows', siteId, input, startedBy }, '2026-03-02T00:00:00.000Z');
  await ports.tables.transact([new TaskRepository(ports.tables).put(task)]);
  return taskId;
};

describe('given a department whose gzdt the portal mounts', () => {
  let world: Awaited<ReturnType<typeof siteWorld>>;
  beforeEach(async () => {
    world = await siteWorld();
    await world.launchAll();
    await world.publish('jyj', 'gzdt', 'a1');
    await world.publish('jyj', 'gzdt', 'a2');
    await world.settle();
  });

  const reconcile = async (...siteIds: readonly string[]): Promise<void> => {
    world.tables.settleIndexes();
    for (const siteId of siteIds) await wakeTask(world.queue, await begin(world.services, siteId));
    await world.settle();
  };
  const rowOf = async (siteId: string, columnId: string, articleId: string) => {
    const { rows } = await world.rows.query({ siteId, columnId, limit: 100 });
    const row = rows.find(({ source }) => source.articleId === articleId);
    if (!row) throw new Error('no such row');
    return row;
  };

  test('[CLU-09] [CNT-31] when a row on the portal was lost, then it is there again and the portal says which keys changed', async () => {
    const { displayKey } = await rowOf('portal', 'bmdt', 'a1');
    await world.tables.transact([world.rows.remove('portal', 'bmdt', displayKey)]);
    const from = world.tables.outbox.length;

    await reconcile('jyj');

    expect([...(await world.listed('portal', 'bmdt'))].sort()).toEqual(['a1', 'a2']);
    const told = world.events(from).filter(({ type }) => type === 'PlacementProjected');
    expect(told.flatMap(({ lists }) => lists)).toEqual([{ siteId: 'portal', columnId: 'bmdt', keys: [displayKey] }]);
  });

  test('[CLU-09] [CNT-31] when the portal has a row nobody remembers, a row of no article and a row of a withdrawn one, then they leave', async () => {
    const row = await rowOf('portal', 'bmdt', 'a1');
    const nowhere = { ...row.source, articleId: 'gone' };
    const displayKey = row.displayKey.replace('#a1', '#gone');
    const left = await rowOf('portal', 'bmdt', 'a2');
    await world.leave('jyj', 'a2');
    await world.settle();
    await world.tables.transact([
      world.rows.put({ ...row, columnId: 'tzgg' }),
      world.rows.put({ ...row, source: nowhere, displayKey }),
      world.rows.put(left),
    ]);
    expect(await world.listed('portal', 'bmdt')).toHaveLength(3);

    await reconcile('portal');

    expect(await world.listed('portal', 'bmdt')).toEqual(['a1']);
    expect(await world.listed('portal', 'tzgg')).toEqual([]);
  });

  test('[CLU-09] when the mark of a list that has rows was lost, then it is set again', async () => {
    const { table, pk, sk } = keys.filledColumn('portal', 'bmdt');
    await world.tables.transact([{ table, delete: { pk, sk } }]);
    await reconcile('portal');
    expect(await world.columns.filled('portal')).toContain('bmdt');
  });

  test('[CNT-31] when a row of its own site was lost, or one stands there the article does not know, then both are put right', async () => {
    const row = await rowOf('jyj', 'gzdt', 'a1');
    await world.tables.transact([
      world.rows.remove('jyj', 'gzdt', row.displayKey),
      world.rows.put({ ...row, columnId: 'tzgg' }),
    ]);
    await reconcile('jyj');
    expect([...(await world.listed('jyj', 'gzdt'))].sort()).toEqual(['a1', 'a2']);
    expect(await world.listed('jyj', 'tzgg')).toEqual([]);
  });

  test('[CLU-09] when all is well, then nothing is written, however often it runs', async () => {
    const before = world.events().length;
    await reconcile('jyj', 'portal', 'jyj', 'wjw');
    expect(world.events().length).toBe(before);
  });

  test('[CLU-09] when it is cut short after any step and begun again from its cursor, then it comes to the same end', async () => {
    for (let n = 3; n < 250; n += 1) await world.publish('jyj', 'gzdt', `a${n}`);
    await world.settle();
    const { rows } = await world.rows.query({ siteId: 'portal', columnId: 'bmdt', limit: 1000 });
    for (const { displayKey } of rows.filter((_, n) => n % 9 === 0))
      await world.tables.transact([world.rows.remove('portal', 'bmdt', displayKey)]);
    const tasks = new TaskRepository(world.tables);
    const taskId = await begin(world.services, 'jyj');
    let runs = 0;
    for (; (await tasks.find(taskId))?.state === 'open' && runs < 1000; runs += 1) {
      let steps = 0;
      const once = async (...[ports, task]: Parameters<typeof reconcileRows>) => {
        steps += 1;
        if (steps > 1) throw new Error('stopped here');
        const outcome = await reconcileRows(ports, task);
        expect(outcome).toMatchObject({ handled: expect.any(Number) });
        if (outcome.kind !== 'error') expect(outcome.handled).toBeLessThanOrEqual(100);
        return outcome;
      };
      await runTask(world.services, { reconcileRows: once })(taskId);
    }
    expect(runs).toBeGreaterThan(5);
    expect(await world.listed('portal', 'bmdt')).toHaveLength(249);
  });
});

describe('given a text the portal shows by reference', () => {
  const shown = async () => {
    const world = await SubmissionWorld.open();
    const source = await world.published();
    const adoption = await world.adopt(await world.send(source));
    await world.pass(adoption);
    await world.settle(2);
    const { tables } = world.world;
    const reconcile = async (siteId: string): Promise<void> => {
      tables.settleIndexes();
      await runTask(world.services, { reconcileRows })(await begin(world.services, siteId));
    };
    return { world, source, adoption, tables, reconcile };
  };

  test('[CLU-09] [CNT-31] when its row was lost, then it leads to the source again', async () => {
    const { world, source, tables, reconcile } = await shown();
    const rows = new PlacementRepository(tables);
    const before = await world.rows('portal', 'gzdt');
    expect(before).toMatchObject([{ url: source.live?.url, by: 'adoption' }]);
    const list = await rows.query({ siteId: 'portal', columnId: 'gzdt', limit: 10 });
    await tables.transact(list.rows.map((row) => rows.remove('portal', 'gzdt', row.displayKey)));
    expect(await world.rows('portal', 'gzdt')).toEqual([]);

    await reconcile('portal');

    expect(await world.rows('portal', 'gzdt')).toEqual(before);
  });

  test('[CLU-09] [CNT-31] when nobody was told that the source was taken down, then the adoption goes down with it after all', async () => {
    const { world, source, adoption, tables, reconcile } = await shown();
    await world.takeDown(source);
    // What was said of it is lost.
    world.forget();
    expect((await world.now(adoption)).live?.status).toBe('published');

    await reconcile('portal');
    await world.settle();

    expect((await world.now(adoption)).live?.status).toBe('takenDown');
    expect(await world.rows('portal', 'gzdt')).toEqual([]);
    const events = tables.outbox.length;
    await reconcile('portal');
    expect(tables.outbox.length - events).toBe(1);
  });

  test('[COL-08] [CNT-11] when the column it stands in is mounted elsewhere afterwards, then it is shown there too, and leaves with the mount', async () => {
    const { world, source, tables } = await shown();
    const columns = new ColumnRepository(tables);
    const decide = async (mounts: Column['mounts']): Promise<void> => {
      const column = await columns.find('portal', 'gzdt');
      if (!column) throw new Error('no column');
      await tables.transact([columns.put({ ...column, version: column.version + 1, mounts })]);
      const taskId = await begin(world.services, 'portal', { siteId: 'portal', columnIds: ['gzdt'] });
      await runTask(world.services, { reconcileRows: reprojectColumns })(taskId);
    };
    const at = '2026-03-02T00:00:00.000Z';
    await decide([{ siteId: 'qinghe', columnId: 'gzdt', state: 'approved', requestedBy: 'a', requestedAt: at }]);
    expect(await world.rows('qinghe', 'gzdt')).toMatchObject([{ url: source.live?.url, siteId: 'jyj', by: 'mount' }]);
    await decide([]);
    expect(await world.rows('qinghe', 'gzdt')).toEqual([]);
  });
});
