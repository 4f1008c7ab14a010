import { describe, expect, test } from 'vitest';
import { purgeHandler } from '#functions/rendering/purge/purge-pages.ts';
import type { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { runBatch, settle } from '#functions/rendering/testing/run-queues.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { renderPages } from '#functions/rendering/worker/render-pages.ts';
import { MemoryEdgeCache } from '#shared/adapters/memory/memory-edge-cache.ts';
import { purgeMessage } from '#shared/schemas/events/page-messages.ts';

/** The messages that wait for the caches, as their function is given them. */
const waiting = async (world: RenderingWorld) => {
  const messages = await world.queue.receive('purge', { limit: 10, visibilitySeconds: 60 });
  return { Records: messages.map(({ messageId, body }) => ({ messageId, body, receiptHandle: messageId })) };
};
const pagesOf = ({ Records }: Awaited<ReturnType<typeof waiting>>): readonly string[] =>
  Records.flatMap(({ body }) =>
    purgeMessage.parse(JSON.parse(body)).pages.map(({ siteId, path }) => `${siteId}/${path}`),
  );
const behindEdge = async (edge: 'distributions' | undefined) => {
  const world = await smallCluster();
  Object.assign(world.services, { edge });
  return world;
};
const message = (messageId: string, pages: readonly { siteId: string; path: string }[]) => ({
  messageId,
  body: JSON.stringify({ pages }),
  receiptHandle: messageId,
});

describe('given distributions between readers and the store', () => {
  test('[CNT-21] when an article is withdrawn, then what it was on is purged and nothing that stayed', async () => {
    const world = await behindEdge('distributions');
    await world.leave('s', 'a2');
    await settle(world);
    const purged = pagesOf(await waiting(world));
    expect(purged).toContain('s/top/news/2026/a2.html');
    expect(purged).toContain('s/top/news/index.html');
    expect(purged).not.toContain('s/top/law/index.html');
  });

  test('[CNT-21] when a page is made for the first time, then it is not purged: no cache can have it', async () => {
    const world = await behindEdge('distributions');
    await world.publish('s', 'news', 'a9', { hour: 9 });
    await settle(world);
    const purged = pagesOf(await waiting(world));
    expect(purged).toContain('s/top/news/index.html');
    expect(purged).not.toContain('s/top/news/2026/a9.html');
  });

  test('[OPS-09] when the worker died after it wrote, then the message that comes again purges its pages', async () => {
    const world = await behindEdge('distributions');
    await renderPages(world.services)([{ siteId: 's', path: 'top/news/2026/a1.html' }], { again: true });
    expect(pagesOf(await waiting(world))).toEqual(['s/top/news/2026/a1.html']);
  });
});

test('[CNT-21] given a process that serves its pages itself, when pages are replaced, then nothing is to be purged', async () => {
  const world = await behindEdge(undefined);
  await world.leave('s', 'a2');
  await settle(world);
  expect((await world.queue.depth('purge')).waiting).toBe(0);
});

describe('given a batch of pages to purge', () => {
  const page = (siteId: string, path: string) => ({ siteId, path });
  const open = async () => {
    const world = await smallCluster();
    await world.putSite('t', { kind: 'topic', hostSiteId: 's' });
    await runBatch(world, 'plan');
    const edge = new MemoryEdgeCache();
    return { edge, purge: purgeHandler({ edge, tables: world.tables }) };
  };

  test('[CNT-21] when several messages touch a host, then its caches are told once, each address once, a topic’s among its host’s', async () => {
    const { edge, purge } = await open();
    const Records = [
      message('m1', [page('s', 'index.html'), page('s', 'top/news/2026/政.html')]),
      message('m2', [page('s', 'index.html'), page('t', 'index.html')]),
      message('m3', [page('portal', 'bm/index.html')]),
    ];
    expect(await purge({ Records })).toEqual({ batchItemFailures: [] });
    expect(edge.forgotten).toEqual([
      { siteId: 's', addresses: ['/', '/top/news/2026/%E6%94%BF.html', '/zt/t/'] },
      { siteId: 'portal', addresses: ['/bm/'] },
    ]);
  });

  test.each([
    [3, 3],
    [4, 1],
  ])('[CNT-21] when %i addresses of a host are touched, then %i is told', async (count, told) => {
    const { edge, purge } = await open();
    const pages = Array.from({ length: count }, (_, n) => page('s', `a${n}.html`));
    const Records = Array.from({ length: 5 }, (_, n) => message(`m${n}`, pages.slice(n * 2, n * 2 + 2))).filter(
      ({ body }) => !body.includes('[]'),
    );
    await purge({ Records });
    expect(edge.forgotten.map(({ addresses }) => addresses.length)).toEqual([told]);
    if (told === 1) expect(edge.forgotten[0]?.addresses).toEqual(['/*']);
  });

  test('[OPS-09] when the caches of one host take no more, then its messages come again and the others are done', async () => {
    const { edge, purge } = await open();
    edge.busy.add('s');
    const Records = [message('m1', [page('s', 'index.html')]), message('m2', [page('portal', 'index.html')])];
    expect(await purge({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(edge.forgotten).toEqual([{ siteId: 'portal', addresses: ['/'] }]);
  });
});
