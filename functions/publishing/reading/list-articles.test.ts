import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { type ListArticlesQuery, listArticles } from '#functions/publishing/reading/list-articles.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';

type Query = Partial<Omit<ListArticlesQuery, 'after'>>;

const walk = async (world: PublishingWorld, query: Query = {}, between: () => Promise<unknown> = async () => {}) => {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listArticles(world.services, { siteId: 'jyj', actor: world.officer, limit: 7, ...query, after });
    ids.push(...page.articles.map(({ articleId }) => articleId));
    after = page.after;
    await between();
  } while (after);
  return ids;
};
const writeMany = async (world: PublishingWorld, count: number, fields: (n: number) => object = () => ({})) => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    world.clock.advance(1);
    ids.push((await world.write({ title: `第 ${n} 篇`, ...fields(n) })).articleId);
  }
  world.tables.settleIndexes();
  return ids;
};

describe('given a list of articles', () => {
  test('[CNT-34] when it is walked, then every article comes once, latest change first', async () => {
    const world = await PublishingWorld.open();
    const ids = await writeMany(world, 40);
    expect(await walk(world)).toEqual(ids.toReversed());
  });

  test('[CNT-34] when others write and edit meanwhile, then none comes twice and every untouched one comes once', async () => {
    const world = await PublishingWorld.open();
    const ids = await writeMany(world, 30);
    const touched: string[] = [];
    const seen = await walk(world, {}, async () => {
      world.clock.advance(1);
      const article = await world.now({ siteId: 'jyj', articleId: ids[touched.length * 3] ?? '' });
      await world.edit(article, { title: '改' });
      touched.push(article.articleId);
      await world.write({ title: '新来的' });
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(ids.filter((id) => !touched.includes(id) && !seen.includes(id))).toEqual([]);
  });

  test('when articles are so large that the engine ends its page early, then none is left out', async () => {
    const world = await PublishingWorld.open();
    await world.putMedia('m1');
    const file = { mediaId: 'm1', alt: '图'.repeat(200), caption: '说'.repeat(500) };
    const ids = await writeMany(world, 20, () => ({ gallery: Array.from({ length: 50 }, () => file) }));
    expect(await walk(world, { limit: 20 })).toEqual(ids.toReversed());
  });

  test.each([
    [{ status: 'published' as const }, ['甲']],
    [{ status: 'inReview' as const }, ['乙']],
    [{ status: 'draft' as const }, ['丁', '丙']],
    [{ column: 'ldxx' }, ['丙']],
    [{ column: 'ldxx', status: 'published' as const }, []],
    [{ q: '丁' }, ['丁']],
    [{ q: '教办〔2026〕3号' }, ['丙']],
    [{ q: '%' }, []],
  ])('[CNT-34] when it is filtered by %j, then exactly those are there', async (query, titles) => {
    const world = await PublishingWorld.open();
    const next = async (fields: object) => {
      world.clock.advance(1);
      return world.write(fields);
    };
    await world.pass(await next({ title: '甲' }));
    await world.submit(await next({ title: '乙' }));
    await next({ title: '丙', columnId: 'ldxx', documentNumber: '教办〔2026〕3号' });
    await next({ title: '丁' });
    world.tables.settleIndexes();
    const page = await listArticles(world.services, { siteId: 'jyj', actor: world.officer, limit: 20, ...query });
    expect(page.articles.map((article) => (article.working ?? article.live)?.content.title)).toEqual(titles);
  });

  test('[CNT-34] when a word stands only in the oldest of a thousand, then walking on finds it', async () => {
    const world = await PublishingWorld.open();
    const ids = await writeMany(world, 450, (n) => (n === 0 ? { title: '独有之词' } : {}));
    expect(await walk(world, { q: '独有', limit: 20 })).toEqual([ids[0]]);
  });

  test('[ACL-02] [SEC-08] when somebody may read one column only, then the rest is not there', async () => {
    const world = await PublishingWorld.open();
    const ids = await writeMany(world, 6, (n) => ({ columnId: n % 2 ? 'ldxx' : 'gzdt' }));
    const actor = actorWith([{ role: 'officer', siteId: 'jyj', columnId: 'dwgk' }]);
    expect(await walk(world, { actor })).toEqual([ids[5], ids[3], ids[1]]);
  });

  test('[ACL-01] when somebody may read nothing of the site, then it is refused', async () => {
    const world = await PublishingWorld.open();
    const codeFor = (actor: typeof world.officer) => walk(world, { actor }).catch(({ code }) => code);
    expect(await codeFor(world.person('designer'))).toBe('forbidden');
    expect(await codeFor(world.abroad)).toBe('not-found');
  });
});
