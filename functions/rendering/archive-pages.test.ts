import { describe, expect, test } from 'vitest';
import { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { settle } from '#functions/rendering/testing/run-queues.ts';
import { storedPages, writtenPages } from '#functions/rendering/testing/written-pages.ts';
import { isPinnedKey } from '#shared/domain/article/placement.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ReaderRepository } from '#shared/repositories/page/reader-repository.ts';

const name = (n: number): string => `a${String(n).padStart(4, '0')}`;

const column = async (count: number): Promise<RenderingWorld> => {
  const world = new RenderingWorld();
  await world.putSite('s');
  await world.putColumn('s', 'news');
  for (let n = 0; n < count; n += 1) await world.publish('s', 'news', name(n), { hour: n });
  await settle(world);
  return world;
};

const archivesOf = async (world: RenderingWorld): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await storedPages(world))].filter(([path]) => /archive\/(?!index)/.test(path)));

const rowsOf = (text: string): readonly string[] => text.split('\n')[1]?.split('|') ?? [];

describe('given a column with more rows than its newest page', () => {
  test('when it has no more than a page of rows, then it has no archive', async () => {
    expect((await archivesOf(await column(20))).size).toBe(0);
  });

  test('[COL-06] when its archive is cut, then every row stands on exactly one archive page', async () => {
    const world = await column(160);
    const archives = await archivesOf(world);
    expect(archives.size).toBe(3);
    const { rows } = await new PlacementRepository(world.tables).query({ siteId: 's', columnId: 'news', limit: 1000 });
    for (const row of rows.filter(({ displayKey }) => !isPinnedKey(displayKey)))
      expect([...archives.values()].filter((text) => rowsOf(text).includes(row.title))).toHaveLength(1);
  });

  test('[CNT-21] when one article is published, then one archive page at most changes', async () => {
    const world = await column(130);
    const { written } = await writtenPages(world, () => world.publish('s', 'news', name(500), { hour: 500 }));
    expect(written.filter((path) => path.includes('/archive/')).length).toBe(1);
    expect(written).toContain('s/news/index.html');
  });

  test('[CNT-21] when a row is dated back, then the pages that show it change and the newest does not', async () => {
    const world = await column(130);
    const { written } = await writtenPages(world, () => world.publish('s', 'news', 'b1', { hour: 10.5 }));
    expect(written).toEqual([
      's/news/2026/a0010.html',
      's/news/2026/a0011.html',
      's/news/2026/b1.html',
      's/news/archive/first.html',
      's/sitemap.xml',
    ]);
  });

  test('[COL-06] when the archive is cut, then addresses published before still show what they showed longest', async () => {
    const world = await column(90);
    expect([...(await archivesOf(world)).keys()]).toEqual(['s/news/archive/first.html']);
    for (let n = 90; n < 110; n += 1) await world.publish('s', 'news', name(n), { hour: n });
    await settle(world);
    const archives = await archivesOf(world);
    expect(archives.size).toBe(2);
    expect(archives.get('s/news/archive/first.html')).toContain(name(0));
    expect(archives.get('s/news/archive/first.html')).not.toContain(name(60));
  });

  test('[CNT-21] when it has many archive pages, then no more pages are noted as readers of its list than when it has none', async () => {
    const readers = async (count: number) =>
      (await new ReaderRepository((await column(count)).tables).of(tag.list('s', 'news'))).map(({ path }) => path);
    expect(await readers(160)).toEqual(await readers(5));
  });
});
