import { describe, expect, test, vi } from 'vitest';
import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import type { Placement } from '#shared/domain/article/placement.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';

const rowsOf = async (world: RenderingWorld): Promise<readonly Placement[]> =>
  (await new PlacementRepository(world.tables).query({ siteId: 's', columnId: 'news', limit: 100 })).rows;

/** What stands on either side of each article's page, asked for one by one or as the pages of one piece of work. */
const neighboursOf = async (world: RenderingWorld, articleIds: readonly string[], together: boolean) => {
  const rows = await rowsOf(world);
  const shared = new TableDataReader(world.services);
  const specs = articleIds.map(
    (articleId) => ({ siteId: 's', path: '', kind: 'article', lang: 'zh', articleId }) as const,
  );
  if (together) await shared.prefetch(specs);
  const found: string[] = [];
  for (const articleId of articleIds) {
    const row = rows.find(({ source }) => source.siteId === 's' && source.articleId === articleId);
    const reader = together ? shared : new TableDataReader(world.services);
    const { newer, older } = await reader.neighbours('s', 'news', row?.displayKey ?? '');
    found.push(`${newer?.source.articleId ?? '-'} ${articleId} ${older?.source.articleId ?? '-'}`);
  }
  return found;
};

/** Nine articles in `news`, an hour apart. */
const filled = async (): Promise<RenderingWorld> => {
  const world = await smallCluster();
  for (const hour of [4, 5, 6, 7, 8, 9]) await world.publish('s', 'news', `a${hour}`, { hour });
  return world;
};

const all = Array.from({ length: 9 }, (_, n) => `a${n + 1}`);

describe('given pages of articles that are made together', () => {
  test('[CNT-21] when they follow each other, then each shows the neighbours it shows when made alone', async () => {
    const world = await filled();
    expect(await neighboursOf(world, all, true)).toEqual([
      ...['a2 a1 -', 'a3 a2 a1', 'a4 a3 a2', 'a5 a4 a3', 'a6 a5 a4', 'a7 a6 a5', 'a8 a7 a6', 'a9 a8 a7', '- a9 a8'],
    ]);
    expect(await neighboursOf(world, all, false)).toEqual(await neighboursOf(world, all, true));
  });

  test('[CNT-21] when one stands at the top and others far apart, then each shows the neighbours it shows when made alone', async () => {
    const world = await filled();
    await world.publish('s', 'news', 'a4', { pinnedUntil: '2999-01-01T00:00:00.000Z' });
    for (const some of [['a4', 'a5'], ['a9', 'a1'], ['a3', 'a5', 'a7'], ['a6']])
      expect([some, await neighboursOf(world, some, true)]).toEqual([some, await neighboursOf(world, some, false)]);
  });

  test('[CNT-21] when a text of another site between them was taken down, then nobody stands next to it', async () => {
    const world = await filled();
    await world.putColumn('portal', 'own');
    const foreign = await world.publish('portal', 'own', 'p1', { hour: 5.5 });
    await world.project(foreign, 's', 'news');
    expect(await neighboursOf(world, ['a5', 'a6'], true)).toEqual(['p1 a5 a4', 'a7 a6 p1']);
    await world.leave('portal', 'p1', 'takenDown');
    expect((await rowsOf(world)).some(({ source }) => source.articleId === 'p1')).toBe(true);
    expect(await neighboursOf(world, ['a5', 'a6'], true)).toEqual(['a6 a5 a4', 'a7 a6 a5']);
  });

  test('[CNT-21] when there are many of one list, then the list is asked a few times, not for each', async () => {
    const world = await filled();
    const asked = vi.spyOn(world.tables, 'query');
    await neighboursOf(world, all, false);
    const alone = asked.mock.calls.length;
    asked.mockClear();
    await neighboursOf(world, all, true);
    expect(asked.mock.calls.length).toBeLessThan(alone / 3);
  });
});
