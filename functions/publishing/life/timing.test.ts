import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { decideDate, proposeDate } from '#functions/publishing/life/publication-date.ts';
import { publishArticle } from '#functions/publishing/life/publish-article.ts';
import { scheduleArticle } from '#functions/publishing/life/schedule-article.ts';
import { withdrawArticle } from '#functions/publishing/life/withdraw-article.ts';
import { runDue } from '#functions/publishing/run-due.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPinnedKey } from '#shared/domain/article/placement.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const statusOf = async (world: PublishingWorld, article: Article) => {
  const { live, working } = await world.now(article);
  return `${live?.status ?? 'none'}/${working?.status ?? 'none'}`;
};
/** Moves to just before, then to just at the instant, with the ticker running at both. */
const aroundInstant = async (world: PublishingWorld, instant: string, article: Article) => {
  world.clock.set(new Date(Date.parse(instant) - 1));
  await runDue(world.services);
  const before = await statusOf(world, article);
  world.clock.set(instant);
  await runDue(world.services);
  return [before, await statusOf(world, article)];
};

describe('given a text that announces an event', () => {
  test('[CNT-33] when its end comes, then its row says so within a tick, never before, and pages are told', async () => {
    const world = await PublishingWorld.open();
    const occasion = { startsAt: world.instant(2), endsAt: world.instant(4), place: '市民中心一楼报告厅' };
    const article = await world.publish({ kind: 'notice', occasion });
    const over = async () => (await world.rows('gzdt'))[0]?.occasion?.over;
    expect(await over()).toBe(false);
    world.clock.set(new Date(Date.parse(occasion.endsAt) - 1));
    await runDue(world.services);
    expect(await over()).toBe(false);
    world.clock.set(occasion.endsAt);
    await runDue(world.services);
    expect(await over()).toBe(true);
    expect(world.events().at(-1)).toMatchObject({ type: 'ArticleRelisted', subjectId: article.articleId });
    expect((await world.audits()).at(-1)).toMatchObject({ action: 'article.endOccasion', actor: { via: 'system' } });
  });
});

describe('given an article with times', () => {
  test('[CNT-20] when it takes effect later, then its approval schedules it and it goes online then, never early', async () => {
    const world = await PublishingWorld.open();
    const effectiveAt = world.instant(5);
    const article = await world.publish({ effectiveAt });
    expect(article.working).toMatchObject({ status: 'scheduled', scheduledAt: effectiveAt });
    expect(await world.rows('gzdt')).toEqual([]);
    const early = publishArticle(world.services, { ...world.target(article), actor: world.final });
    expect((await early).live).toBeUndefined();
    expect(await aroundInstant(world, effectiveAt, article)).toEqual(['none/scheduled', 'published/none']);
    expect((await world.now(article)).live).toMatchObject({ publishedAt: effectiveAt, editionAt: effectiveAt });
    expect((await world.audits()).at(-1)).toMatchObject({
      action: 'article.publishScheduled',
      actor: { via: 'system' },
    });
  });

  test('[CNT-19] when it is approved, then it goes online by itself, at its hour by the clock, or before it by hand, each once and only approved', async () => {
    const world = await PublishingWorld.open();
    const byApproval = await world.publish();
    expect(await statusOf(world, byApproval)).toBe('published/none');

    const hour = world.instant(2);
    const scheduled = async () => {
      const article = await world.write();
      await scheduleArticle(world.services, { ...world.target(article), actor: world.officer, to: hour });
      return article;
    };
    const [byClock, byHand, unapproved] = [await scheduled(), await scheduled(), await scheduled()];
    for (const article of [byClock, byHand]) await world.pass(article);
    const publish = (article: Article) =>
      publishArticle(world.services, { ...world.target(article), actor: world.final });
    await publish(byHand);
    expect(await statusOf(world, byHand)).toBe('published/none');
    await expect(publish(unapproved)).rejects.toThrow();

    expect(await aroundInstant(world, hour, byClock)).toEqual(['none/scheduled', 'published/none']);
    expect(await statusOf(world, unapproved)).toBe('none/draft');
    const acts = (await world.audits()).filter(({ action }) => /^article\.publish/.test(action));
    expect(acts.filter(({ subject }) => subject.id === byClock.articleId).map(({ actor }) => actor.via)).toEqual([
      'system',
    ]);
    expect(acts.filter(({ subject }) => subject.id === byHand.articleId).map(({ actor }) => actor.via)).toEqual([
      'session',
    ]);
  });

  test('[CNT-20] when an editor schedules it, moves and cancels that, then only the last word counts', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write();
    const schedule = (to: string | null) =>
      scheduleArticle(world.services, { ...world.target(article), actor: world.officer, to });
    const [soon, later] = [world.instant(1), world.instant(3)];
    await schedule(soon);
    await world.pass(article);
    expect(await statusOf(world, article)).toBe('none/scheduled');
    await schedule(later);
    expect(await aroundInstant(world, soon, article)).toEqual(['none/scheduled', 'none/scheduled']);
    await schedule(null);
    expect(await aroundInstant(world, later, article)).toEqual(['none/approved', 'none/approved']);
    await expect(schedule(world.instant(-1))).rejects.toMatchObject({ issues: [{ pointer: '/at' }] });
    await publishArticle(world.services, { ...world.target(article), actor: world.officer });
    expect(await statusOf(world, article)).toBe('published/none');
  });

  test('[CNT-07] when it is edited after it was scheduled, then it stays offline at its time', async () => {
    const world = await PublishingWorld.open();
    const effectiveAt = world.instant(2);
    const article = await world.publish({ effectiveAt });
    await world.edit(article, { title: '改动', effectiveAt });
    expect(await aroundInstant(world, effectiveAt, article)).toEqual(['none/draft', 'none/draft']);
  });

  test('[CNT-20] when it expires, then it leaves every list at that instant, and a later edition may bring it back', async () => {
    const world = await PublishingWorld.open();
    const expiresAt = world.instant(4);
    const article = await world.publish({ expiresAt, columnId: 'ldxx' });
    expect(await aroundInstant(world, expiresAt, article)).toEqual(['published/none', 'expired/none']);
    expect([await world.rows('ldxx'), await world.rows('dwgk')]).toEqual([[], []]);
    await world.edit(article, { columnId: 'ldxx' });
    const back = await world.pass(article);
    expect(back.live).toMatchObject({ status: 'published', publishedAt: article.live?.publishedAt });
  });

  test('[CNT-20] when it is approved only after it expired, then nobody ever sees it', async () => {
    const world = await PublishingWorld.open();
    const article = await world.write({ expiresAt: world.instant(1) });
    world.clock.advance(3600);
    expect((await world.pass(article)).live?.status).toBe('expired');
    expect(await world.rows('gzdt')).toEqual([]);
  });

  test('[CNT-20] when its pin ends, then it takes its place by date; an end that no longer counts changes nothing', async () => {
    const world = await PublishingWorld.open();
    const pinnedUntil = world.instant(2);
    const article = await world.publish({ pinnedUntil, columnId: 'ldxx' });
    const pinned = async () => (await world.rows('dwgk')).map(({ displayKey }) => isPinnedKey(displayKey));
    expect(await pinned()).toEqual([true]);
    await aroundInstant(world, pinnedUntil, article);
    expect(await pinned()).toEqual([false]);
    expect(world.events().at(-1)).toMatchObject({ type: 'ArticleRelisted' });

    const other = await world.publish({ pinnedUntil: world.instant(2) });
    await world.edit(other, {});
    await world.pass(other);
    const { version } = await world.now(other);
    world.clock.advance(3 * 3600);
    await runDue(world.services);
    expect((await world.now(other)).version).toBe(version);
  });

  test('when it was withdrawn before its time came, then the ticker leaves it alone', async () => {
    const world = await PublishingWorld.open();
    const expiresAt = world.instant(2);
    const article = await world.publish({ expiresAt, pinnedUntil: world.instant(1) });
    await withdrawArticle(world.services, { ...world.target(article), actor: world.final, reason: '内容有误' });
    expect(await aroundInstant(world, expiresAt, article)).toEqual(['withdrawn/none', 'withdrawn/none']);
  });

  test('when more falls due than one page holds, or one cannot be done, then the rest is done in the same tick', async () => {
    const world = await PublishingWorld.open();
    const effectiveAt = world.instant(1);
    await world.putColumn('jyj', 'closing');
    const stuck = await world.publish({ effectiveAt, columnId: 'closing' });
    await world.putColumn('jyj', 'closing', { status: 'retired' });
    for (let n = 0; n < 120; n += 1) await world.publish({ effectiveAt, title: `第 ${n} 号` });
    world.clock.set(effectiveAt);
    await runDue(world.services);
    expect(await world.rows('gzdt')).toHaveLength(120);
    expect(await statusOf(world, stuck)).toBe('none/scheduled');
    expect(await runDue(world.services)).toBe(0);
  });
});

describe('given a leader', () => {
  const leader = (rank: number, from: string, to?: string) => ({
    columnId: 'ldxx',
    kind: 'leaderProfile',
    title: `局长 ${rank}`,
    leader: { name: `王${rank}`, position: '局长', duties: '主持工作', resume: '简历', rank, from, to },
  });

  test('[DIS-09] when several are in office, then they stand in their rank, whenever they were published', async () => {
    const world = await PublishingWorld.open();
    for (const rank of [3, 1, 20, 2]) await world.publish(leader(rank, '2026-01-01'));
    expect((await world.rows('ldxx')).map((row) => row.leader?.rank)).toEqual([1, 2, 3, 20]);
  });

  test('[DIS-09] when the term begins and ends, then the entry is shown on exactly those days of China Standard Time', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish(leader(1, '2026-03-10', '2026-03-12'));
    expect(await aroundInstant(world, '2026-03-09T16:00:00.000Z', article)).toEqual([
      'none/scheduled',
      'published/none',
    ]);
    expect(await aroundInstant(world, '2026-03-12T16:00:00.000Z', article)).toEqual(['published/none', 'expired/none']);
  });
});

describe('given a proposed publication date', () => {
  const to = '2026-02-20T02:00:00.000Z';
  const propose = async (world: PublishingWorld, actor = world.officer, date = to) => {
    const article = await world.publish();
    await proposeDate(world.services, { ...world.target(article), actor, to: date, reason: '录入有误' });
    return article;
  };

  test('when a second person approves, then the date and the place in the lists change, and nothing before', async () => {
    const world = await PublishingWorld.open();
    const article = await propose(world);
    expect((await world.now(article)).live?.publishedAt).toBe(article.live?.publishedAt);
    await decideDate(world.services, { ...world.target(article), actor: world.final, approve: true });
    expect(await world.now(article)).toMatchObject({ live: { publishedAt: to, url: article.live?.url } });
    expect((await world.rows('gzdt')).map((row) => row.publishedAt)).toEqual([to]);
    expect((await world.audits()).map(({ action }) => action).slice(-2)).toEqual([
      'article.proposeDate',
      'article.approveDate',
    ]);
  });

  test('when it is refused, then the date stays and nothing is pending', async () => {
    const world = await PublishingWorld.open();
    const article = await propose(world);
    await decideDate(world.services, { ...world.target(article), actor: world.final, approve: false });
    const now = await world.now(article);
    expect([now.live?.publishedAt, now.dateChange]).toEqual([article.live?.publishedAt, undefined]);
    const again = decideDate(world.services, { ...world.target(article), actor: world.final, approve: true });
    await expect(again).rejects.toThrow(code('transition-refused'));
  });

  test.each([
    ['who proposed it', (both: ReturnType<typeof actorWith>) => both],
    [
      'who stands in for the proposer',
      ({ accountId }: ReturnType<typeof actorWith>) =>
        actorWith([{ role: 'final', siteId: 'jyj', deputyFor: accountId }], { accountId: 'deputy' }),
    ],
  ])('when the one approves %s, then it is refused', async (_, approver) => {
    const world = await PublishingWorld.open();
    const both = actorWith([
      { role: 'officer', siteId: 'jyj' },
      { role: 'final', siteId: 'jyj' },
    ]);
    const article = await propose(world, both);
    const deciding = decideDate(world.services, { ...world.target(article), actor: approver(both), approve: true });
    await expect(deciding).rejects.toThrow(code('self-review'));
    expect((await world.now(article)).live?.publishedAt).toBe(article.live?.publishedAt);
  });

  test('when the date lies in the future, then it is refused', async () => {
    const world = await PublishingWorld.open();
    await expect(propose(world, world.officer, world.instant(1))).rejects.toMatchObject({
      issues: [{ pointer: '/to' }],
    });
  });
});
