import { describe, expect, test } from 'vitest';
import { purgeTombstones } from '#functions/search/purge-tombstones.ts';
import { rebuildSearch } from '#functions/search/rebuild-search.ts';
import { reconcileSearch } from '#functions/search/reconcile-search.ts';
import { searchHandler } from '#functions/search/search-handler.ts';
import type { SearchWorld } from '#functions/search/testing/search-world.ts';
import { threeSites } from '#functions/search/testing/three-sites.ts';
import type { SearchDocument } from '#shared/ports/search-index.ts';
import { OperationsRepository } from '#shared/repositories/operations/operations-repository.ts';

const live = async (world: SearchWorld): Promise<readonly string[]> =>
  (await world.search.versions({ limit: 500 })).filter((entry) => entry.live).map(({ id }) => id);
const all = ['jyj/j1', 'jyj/j2', 'portal/p1', 'wjw/w1'];

describe('given messages of the queue', () => {
  test('when they come twice and in any order, then the index is the same', async () => {
    const world = await threeSites();
    await world.leave('jyj', 'j1');
    await world.tell('jyj', 'j1');
    await world.settle();
    const once = await world.search.versions({ limit: 500 });
    await world.tell('jyj', 'j1', 'j2', 'j1');
    await world.tell('jyj', 'j2');
    await world.settle();
    expect(await world.search.versions({ limit: 500 })).toEqual(once);
    expect(await live(world)).toEqual(all.filter((id) => id !== 'jyj/j1'));
  });

  test('when one article cannot be indexed, then the others are, and its message fails alone until it can', async () => {
    const world = await threeSites();
    for (let n = 0; n < 50; n += 1) await world.publish('wjw', `x${n}`, { title: `通报${n}` });
    const upsert = world.search.upsert.bind(world.search);
    let broken = true;
    world.search.upsert = async (documents: readonly SearchDocument[]) => {
      if (broken && documents.some(({ id }) => id === 'wjw/x7')) throw new Error('poison');
      return upsert(documents);
    };
    await world.tell('wjw', ...Array.from({ length: 50 }, (_, n) => `x${n}`));
    await world.tell('jyj', 'j1');
    expect(await world.settle()).toBe(1);
    expect(await live(world)).toHaveLength(all.length + 49);
    expect(await reconcileSearch(world)).toEqual({ behind: 1, orphans: 0 });
    broken = false;
    await world.settle();
    expect(await live(world)).toContain('wjw/x7');
    expect(await reconcileSearch(world)).toEqual({ behind: 0, orphans: 0 });
  });

  test.each(['', '{', '{}', '{"articles":[]}', '{"articles":[{"siteId":"jyj"}]}', 'null'])(
    'when the body is %j, then it fails alone',
    async (body) => {
      const world = await threeSites();
      const good = JSON.stringify({ articles: [{ siteId: 'jyj', articleId: 'j1' }] });
      const Records = [body, good].map((text, n) => ({ messageId: `${n}`, body: text, receiptHandle: `${n}` }));
      expect(await searchHandler(world)({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '0' }] });
    },
  );

  test('[CLU-09] when a site of many articles is walked over, then all are indexed, a step a message', async () => {
    const world = await threeSites();
    for (let n = 0; n < 120; n += 1) {
      world.clock.advance(1);
      await world.publish('next', `x${n}`, { title: `通报${n}` });
    }
    await world.putSite('next', { status: 'live' });
    await world.send({ siteId: 'next' });
    await world.settle();
    expect(await live(world)).toHaveLength(all.length + 121);
    await world.putSite('next', { status: 'offlineNotice' });
    await world.send({ siteId: 'next' });
    await world.settle();
    expect(await live(world)).toEqual(all);
  });
});

describe('given the index has drifted', () => {
  test('[SRC-02] when it is reconciled, then what is missing, behind, still live or of no article is repaired', async () => {
    const world = await threeSites();
    await world.publish('wjw', 'missing', { title: '漏索引的文' });
    await world.publish('jyj', 'j2', { title: '改过的文' });
    await world.leave('jyj', 'j1');
    const orphan = { ...(await documentOf(world)), id: 'jyj/ghost', version: 5 };
    await world.search.upsert([orphan]);
    expect(await reconcileSearch(world)).toEqual({ behind: 3, orphans: 1 });
    await world.settle();
    expect(await live(world)).toEqual(['jyj/j2', 'portal/p1', 'wjw/missing', 'wjw/w1']);
    expect(await reconcileSearch(world)).toEqual({ behind: 0, orphans: 0 });
  });

  test('[SRC-02] [OPS-09] when staff ask for a comparison, then it is work of the queue, repairs the index, and is noted with what it found', async () => {
    const world = await threeSites();
    await world.publish('wjw', 'missing', { title: '漏索引的文' });
    await world.search.upsert([{ ...(await documentOf(world)), id: 'jyj/ghost', version: 5 }]);
    await world.queue.send('search', [{ body: JSON.stringify({ reconcile: true }) }]);
    await world.settle();
    expect(await live(world)).toEqual([...all.slice(0, 3), 'wjw/missing', 'wjw/w1']);
    const noted = await new OperationsRepository(world.tables).searchReconcile();
    expect(noted).toMatchObject({ behind: 1, orphans: 1, startedAt: world.clock.now().toISOString() });
  });

  test('when a site or all are rebuilt, then the index is what the tables say', async () => {
    const world = await threeSites();
    const before = await live(world);
    expect(await rebuildSearch(world, { siteId: 'jyj' })).toBe(2);
    expect(await live(world)).toEqual(['portal/p1', 'wjw/w1']);
    await world.settle();
    expect(await live(world)).toEqual(before);
    expect(await rebuildSearch(world)).toBe(4);
    await world.settle();
    expect(await live(world)).toEqual(before);
  });

  test('when a day has passed, then tombstones go, and not before', async () => {
    const world = await threeSites();
    await world.leave('jyj', 'j1');
    await world.tell('jyj', 'j1');
    await world.settle();
    world.clock.advance(86_000);
    expect(await purgeTombstones(world)).toBe(0);
    world.clock.advance(1000);
    expect(await purgeTombstones(world)).toBeGreaterThan(0);
    expect((await world.search.versions({ limit: 99 })).every((entry) => entry.live)).toBe(true);
  });
});

const documentOf = async (world: SearchWorld): Promise<SearchDocument> => {
  const query = { bigrams: [], words: [], phrases: [], minimumMatch: 0, sort: 'date', now: '', offset: 0 } as const;
  const [hit] = (await world.search.query({ ...query, limit: 1 })).hits;
  if (!hit) throw new Error('the index is empty');
  return { ...hit.document, tokens: { title: '', titleWords: '', body: '', numbers: '', attachments: '' } };
};
