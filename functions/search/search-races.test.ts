import { expect, test } from 'vitest';
import { searchArticles } from '#functions/search/search-articles.ts';
import type { SearchWorld } from '#functions/search/testing/search-world.ts';
import { threeSites } from '#functions/search/testing/three-sites.ts';
import type { SearchDocument } from '#shared/ports/search-index.ts';

const found = async (world: SearchWorld): Promise<readonly string[]> =>
  (await searchArticles(world)({ q: '招生', sort: 'relevance', page: 1 })).items.map(({ articleId }) => articleId);

/** Keeps back what is written to the index until the test lets it in, in the order the test wants. */
const heldIndex = (world: SearchWorld) => {
  const held: (readonly SearchDocument[])[] = [];
  const upsert = world.search.upsert.bind(world.search);
  world.search.upsert = async (documents) => void held.push(documents);
  return { held, letIn: (documents: readonly SearchDocument[] = []) => upsert(documents) };
};

test('[SRC-02] [CNT-21] given an upsert of the published text that arrives after the one of its withdrawal, then nothing brings it back', async () => {
  const world = await threeSites();
  const { held, letIn } = heldIndex(world);
  await world.publish('jyj', 'j1', { title: '义务教育招生通知（修订）' });
  await world.tell('jyj', 'j1');
  await world.settle();
  await world.leave('jyj', 'j1');
  await world.tell('jyj', 'j1');
  await world.settle();
  expect(held.map(([document]) => document?.live)).toEqual([true, false]);

  await letIn(held[1]);
  await letIn(held[0]);
  expect((await world.search.versions({ limit: 500 })).find(({ id }) => id === 'jyj/j1')?.live).toBe(false);
  expect(await found(world)).toEqual([]);
});

test('[SRC-02] [CNT-24] given an index that lags by seconds, when a text is withdrawn and another corrected, then readers see neither the one nor the old title of the other', async () => {
  const world = await threeSites();
  await world.publish('wjw', 'w2', { title: '护理专业招生公告' });
  await world.tell('wjw', 'w2');
  await world.settle();
  expect((await found(world)).toSorted()).toEqual(['j1', 'w2']);

  const { held, letIn } = heldIndex(world);
  await world.leave('jyj', 'j1');
  await world.publish('wjw', 'w2', { title: '护理专业招生公告（更正）' });
  await world.tell('jyj', 'j1');
  await world.tell('wjw', 'w2');
  await world.settle();
  const { items } = await searchArticles(world)({ q: '招生', sort: 'relevance', page: 1 });
  expect(items.map(({ title }) => title)).toEqual(['护理专业招生公告（更正）']);

  for (const documents of held) await letIn(documents);
  const later = await searchArticles(world)({ q: '招生', sort: 'relevance', page: 1 });
  expect(later.items.map(({ title }) => title)).toEqual(['护理专业招生公告（更正）']);
});
