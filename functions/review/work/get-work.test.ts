import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { listReadyTexts } from '#functions/review/ready/list-ready-texts.ts';
import { getWork } from '#functions/review/work/get-work.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

const ask = (world: PublishingWorld, actor: Actor) => getWork(world.services, { actor, limit: 2 });
const numbers = async (world: PublishingWorld, actor: Actor) =>
  Object.fromEntries(Object.entries(await ask(world, actor)).map(([name, { count }]) => [name, count]));

describe('given texts in every state', () => {
  test('[CNT-06] when their writer looks, then drafts, texts in review and returned ones are counted and shown', async () => {
    const world = await PublishingWorld.open();
    for (let n = 0; n < 3; n += 1) await world.write({ title: `草稿 ${n}` });
    await world.submit(await world.write({ title: '在审' }));
    const back = await world.submit(await world.write({ title: '退回' }));
    await world.decide(back, world.first, { decision: 'return', comment: '数字有误' });
    const work = await ask(world, world.officer);
    expect([work.drafts.count, work.inReview.count, work.returned.count, work.toReview.count]).toEqual([3, 1, 1, 0]);
    expect(work.drafts.items).toHaveLength(2);
    expect(work.returned.items[0]?.working?.review?.returned).toMatchObject({ comment: '数字有误' });
    expect(await numbers(world, world.person('officer', 'wjw'))).toMatchObject({ drafts: 0, inReview: 0, returned: 0 });
  });

  test('when it is edited, discarded or goes online, then it leaves the list it was on', async () => {
    const world = await PublishingWorld.open();
    const article = await world.submit(await world.write());
    await world.edit(article, { title: '改' });
    expect(await numbers(world, world.officer)).toMatchObject({ drafts: 1, inReview: 0 });
    await world.pass(article);
    expect(await numbers(world, world.officer)).toMatchObject({ drafts: 0, inReview: 0, returned: 0, ready: 0 });
  });

  test('when a colleague goes on with a text, then it is on their desk and not on mine', async () => {
    const world = await PublishingWorld.open();
    const colleague = actorWith([{ role: 'officer', siteId: 'jyj' }], { accountId: 'colleague' });
    await world.edit(await world.write(), { title: '改' }, colleague);
    expect((await numbers(world, world.officer))['drafts']).toBe(0);
    expect((await numbers(world, colleague))['drafts']).toBe(1);
  });

  test('[CNT-06] when reviews come near their time and pass it, then they are counted as such, up to a hundred', async () => {
    const world = await PublishingWorld.open();
    for (let n = 0; n < 102; n += 1) await world.submit(await world.write({ title: `${n}` }));
    expect(await ask(world, world.first)).toMatchObject({
      toReview: { count: 100, more: true },
      overdue: { count: 0 },
      dueSoon: { count: 0 },
    });
    world.clock.advance(21 * 3600);
    expect(await ask(world, world.first)).toMatchObject({ overdue: { count: 0 }, dueSoon: { count: 100, more: true } });
    world.clock.advance(4 * 3600);
    expect(await ask(world, world.first)).toMatchObject({ overdue: { count: 100, more: true }, dueSoon: { count: 0 } });
  });

  test('[CNT-08] when an approved text waits for its hour, then those who may publish see it, soonest first', async () => {
    const world = await PublishingWorld.open();
    const later = await world.write({ title: '后', effectiveAt: world.instant(48) });
    const sooner = await world.write({ title: '先', effectiveAt: world.instant(24) });
    for (const article of [later, sooner]) await world.pass(article);
    for (const actor of [world.officer, world.final]) {
      const { ready } = await ask(world, actor);
      expect(ready.items.map(({ working }) => working?.content.title)).toEqual(['先', '后']);
    }
    expect((await ask(world, world.first)).ready.count).toBe(0);
    const elsewhere = actorWith([{ role: 'final', siteId: 'jyj', columnId: 'zcfg' }]);
    expect((await ask(world, elsewhere)).ready.count).toBe(0);
    const page = await listReadyTexts(world.services, { actor: world.final, limit: 1 });
    const next = await listReadyTexts(world.services, { actor: world.final, limit: 1, after: page.after });
    expect([...page.articles, ...next.articles].map(({ articleId }) => articleId)).toEqual([
      sooner.articleId,
      later.articleId,
    ]);
    expect(next.after).toBeUndefined();
  });

  test('[SEC-08] when a grant ends, then its texts are not on the desk any more', async () => {
    const world = await PublishingWorld.open();
    await world.write();
    expect((await numbers(world, { ...world.officer, grants: [] }))['drafts']).toBe(0);
  });
});

describe('given a page that could not be made', () => {
  test('[OPS-06] when its site\u2019s writers and the office look, then they see where and why, others do not', async () => {
    const world = await PublishingWorld.open();
    const failure = { at: world.instant(0), reason: 'template-invalid: x', attempts: 3 };
    const manifest = {
      siteId: 'jyj',
      path: 'index.html',
      kind: 'home',
      lang: 'zh',
      version: 1,
      state: 'live',
    } as const;
    const writes = new ManifestRepository(world.tables).put({
      ...manifest,
      requested: 1,
      rendered: 0,
      reads: [],
      failure,
    });
    await world.tables.transact([...writes]);
    world.tables.settleIndexes();
    for (const actor of [world.officer, world.siteadmin, world.office])
      expect((await ask(world, actor)).failedPages.items).toMatchObject([{ siteId: 'jyj', path: 'index.html' }]);
    for (const actor of [world.first, world.abroad]) expect((await ask(world, actor)).failedPages.count).toBe(0);
  });
});
