import { describe, expect, test } from 'vitest';
import { later } from '#functions/rendering/planning/page-plan.ts';
import { requestPages } from '#functions/rendering/planning/request-pages.ts';
import { rebuildPages } from '#functions/rendering/repair/rebuild-pages.ts';
import { reconcilePages } from '#functions/rendering/repair/reconcile-pages.ts';
import { dispatch, runBatch, settle } from '#functions/rendering/testing/run-queues.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { storedPages, writtenPages } from '#functions/rendering/testing/written-pages.ts';
import { renderPages } from '#functions/rendering/worker/render-pages.ts';

const a2 = 's/pages/top/news/2026/a2.html';

describe('given pages that are not what the tables say', () => {
  test('[OPS-09] when jobs were lost, then a reconcile asks for the pages that are behind', async () => {
    const world = await smallCluster();
    await world.publish('s', 'news', 'a2', { title: 'corrected' });
    await dispatch(world);
    await runBatch(world, 'plan');
    for (const queue of ['renderHigh', 'renderLow'] as const)
      for (;;) {
        const lost = await world.queue.receive(queue, { limit: 10, visibilitySeconds: 30 });
        if (lost.length === 0) break;
        await world.queue.delete(
          queue,
          lost.map(({ receiptHandle }) => receiptHandle),
        );
      }
    await reconcilePages(world.services)('s', { verify: false });
    await settle(world);
    expect((await storedPages(world)).get('s/top/news/2026/a2.html')).toContain('corrected');
  });

  test('[OPS-09] when events were lost, then a reconcile finds the article without a page', async () => {
    const world = await smallCluster();
    await world.publish('s', 'news', 'a9', { hour: 9 });
    world.tables.outbox.pop();
    world.tables.outbox.pop();
    world.tables.settleIndexes();
    await reconcilePages(world.services)('s', { verify: false });
    await settle(world);
    expect((await storedPages(world)).has('s/top/news/2026/a9.html')).toBe(true);
  });

  test('[OPS-09] when stored pages were damaged, lost or put there by nobody, then a verifying reconcile repairs them', async () => {
    const world = await smallCluster();
    const good = await storedPages(world);
    await world.objects.put(a2, Buffer.from('damaged'), { contentType: 'text/html' });
    await world.objects.delete('s/pages/index.html');
    await world.objects.put('s/pages/stray.html', Buffer.from('stray'), { contentType: 'text/html' });
    await reconcilePages(world.services)('s', { verify: true });
    await settle(world);
    expect(await storedPages(world)).toEqual(good);
  });

  test('[OPS-09] [OPS-04] when a page that was lost is made again with the same text while the reconcile looks at it, then it is in the store all the same', async () => {
    const world = await smallCluster();
    const good = await storedPages(world);
    const home = { siteId: 's', path: 'index.html' };
    await world.objects.delete('s/pages/index.html');
    const head = world.objects.head.bind(world.objects);
    let meanwhile = 0;
    world.objects.head = async (key) => {
      const seen = await head(key);
      if (key === 's/pages/index.html' && meanwhile === 0) {
        meanwhile += 1;
        await requestPages(world.services)(later([home]));
        await renderPages(world.services)([home], { again: false });
      }
      return seen;
    };
    await reconcilePages(world.services)('s', { verify: true });
    await settle(world);
    expect(meanwhile).toBe(1);
    expect(await storedPages(world)).toEqual(good);
  });

  test('[OPS-09] when all is well, then neither a reconcile nor a rebuild writes a page', async () => {
    const world = await smallCluster();
    const change = async () => {
      await reconcilePages(world.services)('s', { verify: true });
      await rebuildPages(world.services)();
    };
    expect(await writtenPages(world, change)).toEqual({ written: [], removed: [] });
  });
});
