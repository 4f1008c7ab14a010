import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { listReviewDesk } from '#functions/review/desk/list-review-desk.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const titles = async (world: PublishingWorld, actor: Actor, siteId?: string) =>
  (await listReviewDesk(world.services, { actor, siteId, limit: 50 })).articles.map(
    ({ working }) => working?.content.title,
  );

/** One text in review per site and stage: 甲, 乙 in jyj at first and second, 丙 in wjw at first. */
const desks = async () => {
  const world = await PublishingWorld.open();
  const articles = [
    await world.write({ title: '甲' }),
    await world.write({ title: '乙', columnId: 'ldxx' }),
    await world.write({ title: '丙' }, world.abroad, 'wjw'),
  ] as const;
  for (const article of articles) {
    world.clock.advance(60);
    await world.submit(article, world.person('officer', article.siteId));
  }
  await world.decide(articles[1], world.first);
  return { world, articles };
};

describe('given a review desk', () => {
  test.each([
    ['first.jyj', [{ role: 'first', siteId: 'jyj' }], ['甲']],
    ['second.jyj', [{ role: 'second', siteId: 'jyj' }], ['乙']],
    ['final.jyj', [{ role: 'final', siteId: 'jyj' }], []],
    [
      'two sites',
      [
        { role: 'first', siteId: 'jyj' },
        { role: 'first', siteId: 'wjw' },
      ],
      ['甲', '丙'],
    ],
    ['every site', [{ role: 'first' }], ['甲', '丙']],
    ['a column without any', [{ role: 'second', siteId: 'jyj', columnId: 'gzdt' }], []],
    ['the column above', [{ role: 'second', siteId: 'jyj', columnId: 'dwgk' }], ['乙']],
  ])(
    '[SEC-08] when %s looks, then exactly what they may decide now is there, soonest due first',
    async (_, grants, shown) => {
      const { world } = await desks();
      expect(await titles(world, actorWith(grants, { accountId: 'reviewer' }))).toEqual(shown);
    },
  );

  test('[CNT-07] when a text is one’s own, approved by oneself or by the one stood in for, then it is left out', async () => {
    const { world } = await desks();
    const stages = ['first', 'second'].map((role) => ({ role, siteId: 'jyj' }));
    expect(await titles(world, actorWith(stages, { accountId: 'officer.jyj' }))).toEqual([]);
    expect(await titles(world, actorWith(stages, { accountId: 'first.jyj' }))).toEqual(['甲']);
    const deputy = stages.map((grant) => ({ ...grant, deputyFor: 'first.jyj' }));
    expect(await titles(world, actorWith(deputy, { accountId: 'deputy' }))).toEqual(['甲']);
  });

  test('when the desk is narrowed to a stage, a kind or what is overdue, then the rest is left out', async () => {
    const { world } = await desks();
    const everything = actorWith(
      ['first', 'second'].map((role) => ({ role })),
      { accountId: 'reviewer' },
    );
    const narrowed = async (filter: object) =>
      (await listReviewDesk(world.services, { actor: everything, limit: 50, ...filter })).articles.map(
        ({ working }) => working?.content.title,
      );
    expect(await narrowed({})).toEqual(['甲', '乙', '丙']);
    expect(await narrowed({ stage: 'second' })).toEqual(['乙']);
    expect(await narrowed({ kind: 'notice' })).toEqual([]);
    expect(await narrowed({ overdue: true })).toEqual([]);
    world.clock.advance(24 * 3600 - 90);
    expect(await narrowed({ overdue: true })).toEqual(['甲']);
  });

  test('when somebody decides, then the task moves to the next stage’s desk and leaves this one', async () => {
    const { world, articles } = await desks();
    world.clock.advance(60);
    await world.decide(articles[0], world.first);
    expect(await titles(world, world.first)).toEqual([]);
    expect(await titles(world, world.second)).toEqual(['乙', '甲']);
    await world.edit(articles[0], { title: '收回修改' });
    expect(await titles(world, world.second)).toEqual(['乙']);
  });

  test('when it is walked page by page, then every task comes once, in order of its due time', async () => {
    const { world } = await desks();
    for (let n = 0; n < 7; n += 1) {
      world.clock.advance(60);
      await world.submit(await world.write({ title: `${n}` }));
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listReviewDesk(world.services, { actor: world.first, limit: 2, after });
      seen.push(...page.articles.map(({ working }) => working?.content.title ?? ''));
      after = page.after;
    } while (after);
    expect(seen).toEqual(['甲', '0', '1', '2', '3', '4', '5', '6']);
  });

  test('[ACL-01] when somebody without a stage, or for a site that is not theirs, asks, then it is refused', async () => {
    const { world } = await desks();
    await expect(titles(world, world.officer)).rejects.toThrow(code('forbidden'));
    await expect(titles(world, world.first, 'wjw')).rejects.toThrow(code('not-found'));
    const token = { ...world.first, via: 'token' as const, scopes: ['article.read' as const] };
    await expect(titles(world, token)).rejects.toThrow(code('token-scope'));
  });
});
