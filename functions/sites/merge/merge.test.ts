import { describe, expect, test } from 'vitest';
import { heldTo } from '#functions/http/testing/held-to-line.ts';
import { mergeSites } from '#functions/sites/merge/merge-sites.ts';
import { mergeSitesStep } from '#functions/sites/merge/merge-step.ts';
import { taskHandler } from '#functions/sites/tasks/task-handler.ts';
import { office, person, siteWorld } from '#functions/sites/testing/site-world.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

const hash = 'a'.repeat(64);

/** Two live departments with articles in columns of the same meaning and one that only the first has. */
const world = async () => {
  const made = await siteWorld();
  await made.launchAll();
  const objects = new MemoryObjectStore();
  await objects.put(`wjw/bodies/${hash}`, new TextEncoder().encode('<p>文</p>'), { contentType: 'text/html' });
  const own = await made.columns.find('wjw', 'tzgg');
  if (!own) throw new Error('no column');
  const yqfk = { ...own, columnId: 'yqfk', path: 'yqfk', version: 1, name: { zh: '疫情防控', en: 'x' } };
  await made.tables.transact([made.columns.put(yqfk)]);
  for (const [columnId, articleId] of [
    ['gzdt', 'g1'],
    ['gzdt', 'g2'],
    ['yqfk', 'y1'],
  ] as const)
    await made.publish('wjw', columnId, articleId);
  await made.publish('jyj', 'gzdt', 'j1');
  await made.settle();
  await made.publish('wjw', 'gzdt', 'w1');
  await made.leave('wjw', 'w1');
  const config = { derivedBase: 'https://{domain}', portalBase: 'https://{domain}' };
  const step = mergeSitesStep(heldTo({ ...made.services, objects, config }, 'task') as never);
  /** Works the task off; `crashAt` stops it after so many steps, as a crash would. */
  const work = async (crashAt = Number.POSITIVE_INFINITY): Promise<void> => {
    let steps = 0;
    const crashing = async (ports: unknown, task: never) => {
      steps += 1;
      if (steps > crashAt) throw new Error('crash');
      return step(ports, task);
    };
    const handler = taskHandler(made.services, { mergeSites: crashing as never });
    for (;;) {
      const messages = await made.queue.receive('task', { limit: 10, visibilitySeconds: 60 });
      if (messages.length === 0) break;
      await handler({ Records: [...messages] });
      await made.queue.delete(
        'task',
        messages.map(({ receiptHandle }) => receiptHandle),
      );
      if (steps > crashAt) break;
    }
    while (await made.feed());
  };
  return { ...made, objects, work };
};

describe('given two departments that become one', () => {
  test('[CLU-11] when one is merged into the other, then its articles stand there with number and date, and its site says where it went', async () => {
    const made = await world();
    const before = await made.articles.find('wjw', 'g1');
    const task = await mergeSites(made.services)(office, 'wjw', { into: 'jyj', mode: 'join' });
    await made.work();
    expect(await new TaskRepository(made.tables).find(task.taskId)).toMatchObject({ state: 'done' });
    expect(new Set(await made.listed('jyj', 'gzdt'))).toEqual(new Set(['j1', 'g1', 'g2']));
    expect(await made.listed('jyj', 'yqfk')).toEqual(['y1']);
    const there = await made.articles.find('jyj', 'g1');
    expect(there?.live).toMatchObject({
      publishedAt: before?.live?.publishedAt,
      recordNumber: before?.live?.recordNumber,
      basis: before?.live?.basis,
      status: 'published',
      url: '/gzdt/2026/g1.html',
    });
    expect((await made.objects.get(`jyj/bodies/${hash}`))?.size).toBeGreaterThan(0);
    expect(await made.listed('wjw', 'gzdt')).toEqual([]);
    expect((await made.articles.find('jyj', 'w1'))?.live?.status).toBe('withdrawn');
    const site = await made.sites.find('wjw');
    expect(site).toMatchObject({
      status: 'offlineNotice',
      mergedInto: { siteId: 'jyj', columns: { gzdt: 'gzdt', yqfk: 'yqfk' } },
      retirement: { newUrl: 'https://jyj.yunlan.gov.cn/' },
    });
  });

  test('[CLU-11] when it stops half way and is woken again, then every article is there once', async () => {
    const made = await world();
    const task = await mergeSites(made.services)(office, 'wjw', { into: 'jyj', mode: 'join' });
    await made.work(3);
    made.clock.advance(120);
    await made.queue.send('task', [{ body: JSON.stringify({ task: 'stored', taskId: task.taskId }) }]);
    await made.work();
    expect(await new TaskRepository(made.tables).find(task.taskId)).toMatchObject({ state: 'done' });
    expect((await made.listed('jyj', 'gzdt')).toSorted()).toEqual(['g1', 'g2', 'j1']);
  });

  test('[CLU-10] when an independent site becomes a part of the portal, then all its columns stand below one of its name', async () => {
    const made = await world();
    await mergeSites(made.services)(office, 'wjw', { into: 'portal', mode: 'below' });
    await made.work();
    const tree = await made.columns.tree('portal');
    expect(tree.get('wjw')).toMatchObject({ name: { zh: 'wjw' }, path: 'wjw' });
    expect(tree.get('wjw-gzdt')).toMatchObject({ parentId: 'wjw', path: 'wjw/gzdt', base: false });
    expect((await made.listed('portal', 'wjw')).toSorted()).toEqual(['g1', 'g2', 'y1']);
    expect((await made.articles.find('portal', 'y1'))?.live?.url).toBe('/wjw/yqfk/2026/y1.html');
  });

  test.each([
    ['the portal', 'portal', 'jyj', 'transition-refused'],
    ['into itself', 'jyj', 'jyj', 'transition-refused'],
    ['into none', 'jyj', 'none', 'site-not-found'],
  ])('[CLU-11] when %s is to be merged, then it is refused', async (_, from, into, code) => {
    const made = await world();
    await expect(mergeSites(made.services)(office, from, { into, mode: 'join' })).rejects.toMatchObject({ code });
  });

  test('[ACL-02] when a site administrator of one of them wants it, then it is refused', async () => {
    const made = await world();
    await expect(
      mergeSites(made.services)(person('siteadmin', 'wjw'), 'wjw', { into: 'jyj', mode: 'join' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
