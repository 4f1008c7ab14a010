import { expect, test } from 'vitest';
import { runDue } from '#functions/publishing/run-due.ts';
import { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { settle } from '#functions/rendering/testing/run-queues.ts';
import { storedPages } from '#functions/rendering/testing/written-pages.ts';
import { projectionHandler } from '#functions/sites/projection/projection-handler.ts';
import { SequentialIds } from '#shared/adapters/memory/sequential-ids.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';

const ids = new SequentialIds();

/** Lets the consumer that carries rows to other sites see every event so far. */
const project = async (world: RenderingWorld): Promise<void> => {
  const events = world.tables.outbox.flatMap(({ json }) => {
    const { event } = JSON.parse(json) as { event?: string };
    return event ? [JSON.parse(event)] : [];
  });
  const body = JSON.stringify({ events });
  const services = { tables: world.tables, clock: world.clock, ids, queue: world.queue };
  const { batchItemFailures } = await projectionHandler(services)({
    Records: [{ messageId: '1', receiptHandle: '1', body }],
  });
  expect(batchItemFailures).toEqual([]);
};

const leader = (name: string, rank: number, to?: string) => ({
  kind: 'leaderProfile' as const,
  title: name,
  leader: { name, position: '局长', duties: '主持工作', resume: '简历', rank, from: '2026-01-01', to },
});

/** Pages on which the name can be read, by site and path. */
const naming = async (world: RenderingWorld, name: string): Promise<readonly string[]> =>
  [...(await storedPages(world))].filter(([, text]) => text.includes(name)).map(([path]) => path);

const listed = async (world: RenderingWorld, siteId: string, columnId: string): Promise<readonly string[]> =>
  (await new PlacementRepository(world.tables).query({ siteId, columnId, limit: 100 })).rows.map(({ title }) => title);

test('[DIS-09] given a leader shown in a column, above it and on the portal, when the clock passes the last day of the term, then no page and no list shows the name, and the others stay', async () => {
  const world = new RenderingWorld();
  await world.putSite('portal', { kind: 'portal' });
  await world.putColumn('portal', 'bm');
  await world.putSite('s', { parentSiteId: 'portal' });
  await world.putColumn('s', 'dwgk');
  const mount = { siteId: 'portal', columnId: 'bm', state: 'approved', requestedBy: 'a', requestedAt: '' } as const;
  await world.putColumn('s', 'ldxx', { parentId: 'dwgk', path: 'dwgk/ldxx', mounts: [mount] });
  await world.publish('s', 'ldxx', 'w1', leader('王一', 1, '2026-03-31'));
  await world.publish('s', 'ldxx', 'w2', leader('李二', 2));
  await project(world);
  await settle(world);
  const shown = ['portal/bm/index.html', 'portal/index.html', 's/dwgk/index.html', 's/dwgk/ldxx/index.html'];
  expect(await naming(world, '王一')).toEqual(expect.arrayContaining([...shown, 's/dwgk/ldxx/2026/w1.html']));

  const due = { tables: world.tables, clock: world.clock, ids };
  world.clock.set('2026-03-31T15:59:59.999Z');
  expect(await runDue(due)).toBe(0);
  world.clock.set('2026-03-31T16:00:00.000Z');
  expect(await runDue(due)).toBe(1);
  await settle(world);

  // The row on the portal is still there: the consumer that takes it away has not run.
  expect(await listed(world, 'portal', 'bm')).toEqual(['王一', '李二']);
  expect(await naming(world, '王一')).toEqual([]);
  expect(await naming(world, '李二')).toEqual(expect.arrayContaining(shown));

  await project(world);
  await settle(world);
  for (const [siteId, columnId] of [
    ['portal', 'bm'],
    ['s', 'dwgk'],
    ['s', 'ldxx'],
  ] as const)
    expect(await listed(world, siteId, columnId)).toEqual(['李二']);
  expect(await naming(world, '王一')).toEqual([]);
});
