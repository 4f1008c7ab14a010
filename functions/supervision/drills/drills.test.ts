import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { annualDrills, getDrill, listDrills } from '#functions/supervision/drills/list-drills.ts';
import { finishDrill, startDrill, stepDrill } from '#functions/supervision/drills/run-drill.ts';
import { takeDownArticle } from '#shared/domain/article/leave-article.ts';
import type { EmergencyDrill } from '#shared/domain/emergency/drill.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const at = ({ siteId, drillId, version }: EmergencyDrill) => ({ siteId, drillId, ifMatch: version });

const open = async () => {
  const world = await PublishingWorld.open();
  await world.putMedia('list');
  const article = await world.publish({ columnId: 'ldxx', title: '公示名单', attachments: [{ mediaId: 'list' }] });
  const page = pageObjectKey('jyj', article.live?.url.slice(1) ?? '');
  await world.objects.put(page, new TextEncoder().encode('<html>'), { contentType: 'text/html' });
  const grants = new GrantRepository(world.tables);
  for (const [accountId, roleId] of [
    ['final.jyj', 'final'],
    ['officer.jyj', 'officer'],
  ] as const) {
    const grant = { grantId: accountId, accountId, roleId, siteId: 'jyj', grantedBy: 'test', grantedAt: '2026-01-01' };
    await world.tables.transact([...grants.save(accountId, await grants.book(accountId), [grant])]);
  }
  const input = { scenario: 'leaked', brief: '含身份证号', articleId: article.articleId, limitMinutes: 30 } as const;
  const start = (actor = world.office) => startDrill(world.services)(actor, 'jyj', input);
  const take = (drill: EmergencyDrill, step: 'takedown' | 'report' | 'recover', actor = world.final) =>
    stepDrill(world.services)(actor, at(drill), { step, text: '已办' });
  const end = (drill: EmergencyDrill, state: 'ended' | 'cancelled' = 'ended', actor = world.office) =>
    finishDrill(world.services)(actor, at(drill), { state, findings: '通知到人用了八分钟' });
  return { world, article, page, start, take, end, input };
};

describe('given a drill that the office called', () => {
  test('[SEC-04] when it begins, then whoever may take something down is told that it is a drill, and nobody else', async () => {
    const { world, start } = await open();
    const drill = await start();
    const told = async (accountId: string) =>
      (await new NoticeRepository(world.tables).list(accountId, { limit: 9 })).items;
    expect(await told('final.jyj')).toMatchObject([{ kind: 'drill', address: `/drills/jyj/${drill.drillId}` }]);
    expect((await told('final.jyj'))[0]?.lines[0]?.zh).toContain('演练，非实际事件');
    expect(await told('officer.jyj')).toEqual([]);
  });

  test('[SEC-04] when the gatekeeper exercises the takedown, then it says what would have gone, and all of it is still there', async () => {
    const { world, article, page, start, take } = await open();
    const drill = await start();
    const events = world.events().length;
    world.clock.advance(600);
    const after = await take(drill, 'takedown');
    expect(after.acts).toMatchObject([
      {
        step: 'takedown',
        by: { accountId: 'final.jyj' },
        impact: { url: article.live?.url, lists: 2, files: 1, adoptions: 0, evidenceBytes: 6 },
      },
    ]);
    expect(await world.now(article)).toEqual(article);
    expect(await world.objects.head(page)).toBeDefined();
    expect([await world.rows('ldxx'), await world.rows('dwgk')].map((rows) => rows.length)).toEqual([1, 1]);
    expect((await world.objects.list('jyj/evidence/', { limit: 9 })).objects).toEqual([]);
    expect(world.events()).toHaveLength(events);
  });

  test('[SEC-04] [SEC-05] when it ends, then it is on record with its time to act, and the site counts as exercised this year', async () => {
    const { world, start, take, end } = await open();
    const year = Number(world.instant(0).slice(0, 4));
    let drill = await start();
    const figures = async () =>
      (await annualDrills(world.services)(world.office, year)).map(({ name: _, ...one }) => one);
    const none = { drills: 0, inTime: 0 };
    expect(await figures()).toEqual([
      { siteId: 'jyj', ...none },
      { siteId: 'wjw', ...none },
    ]);
    world.clock.advance(600);
    for (const step of ['takedown', 'report', 'recover'] as const) drill = await take(drill, step);
    await end(drill);
    world.tables.settleIndexes();
    expect(await figures()).toEqual([
      { siteId: 'jyj', drills: 1, inTime: 1 },
      { siteId: 'wjw', ...none },
    ]);
    const before = await annualDrills(world.services)(world.office, year - 1);
    expect(before.map(({ drills }) => drills)).toEqual([0, 0]);
    const audits = (await world.audits()).filter(({ action }) => action.startsWith('drill.'));
    expect(audits.map(({ action, facts }) => [action, facts?.['outcome'], facts?.['secondsToAct']])).toEqual([
      ['drill.start', 'running', null],
      ['drill.takedown', 'running', 600],
      ['drill.report', 'running', 600],
      ['drill.recover', 'running', 600],
      ['drill.end', 'inTime', 600],
    ]);
    const { items } = await listDrills(world.services)(world.siteadmin, { year, limit: 20 });
    expect(items).toMatchObject([{ drillId: drill.drillId, findings: '通知到人用了八分钟' }]);
  });

  test('[SEC-04] when it is broken off, then the site counts as not exercised, and another may begin', async () => {
    const { world, start, end } = await open();
    const drill = await start();
    await expect(start()).rejects.toThrow(code('transition-refused'));
    await end(drill, 'cancelled', world.siteadmin);
    world.tables.settleIndexes();
    const year = Number(world.instant(0).slice(0, 4));
    expect(await annualDrills(world.services)(world.siteadmin, year)).toMatchObject([{ siteId: 'jyj', drills: 0 }]);
    await start(world.siteadmin);
  });

  test('[SEC-04] when two call one in the same moment, then one runs, and the other is told which', async () => {
    const { world, start, end } = await open();
    const [one, other] = await Promise.allSettled([start(), start(world.siteadmin)]);
    const begun = [one, other].flatMap((result) => (result?.status === 'fulfilled' ? [result.value] : []));
    const refused = [one, other].flatMap((result) => (result?.status === 'rejected' ? [result.reason] : []));
    expect(begun).toHaveLength(1);
    expect(refused).toEqual([
      expect.objectContaining({ code: 'transition-refused', facts: { drillId: begun[0]?.drillId } }),
    ]);
    const notices = await new NoticeRepository(world.tables).list('final.jyj', { limit: 9 });
    expect(notices.items).toHaveLength(1);
    world.tables.settleIndexes();
    const year = Number(world.instant(0).slice(0, 4));
    expect((await listDrills(world.services)(world.office, { year, limit: 9 })).items).toHaveLength(1);
    for (const drill of begun) await end(drill);
    await expect(start()).resolves.toMatchObject({ state: 'running' });
  });

  test('[SEC-04] when the article was really taken down meanwhile, then the drill finds out as an incident would', async () => {
    const { world, article, start, take } = await open();
    const drill = await start();
    const after = takeDownArticle(article, world.instant(0), '误');
    await world.tables.transact([new ArticleRepository(world.tables).put(after)]);
    await expect(take(drill, 'takedown')).rejects.toThrow(code('transition-refused'));
  });

  test.each([
    ['officer', 'starts', 'forbidden'],
    ['first', 'takes down', 'forbidden'],
    ['final', 'ends', 'forbidden'],
  ])('[ACL-01] [SEC-04] when %s %s, then it is refused', async (role, act, refusal) => {
    const { world, start, take, end } = await open();
    const person = world.person(role);
    if (act === 'starts') await expect(start(person)).rejects.toThrow(code(refusal));
    const drill = await start();
    if (act === 'takes down') await expect(take(drill, 'takedown', person)).rejects.toThrow(code(refusal));
    if (act === 'ends') await expect(end(drill, 'ended', person)).rejects.toThrow(code(refusal));
    const abroad = world.person('final', 'wjw');
    await expect(take(drill, 'takedown', abroad)).rejects.toThrow(code('not-found'));
    await expect(getDrill(world.services)(abroad, drill)).rejects.toThrow(code('not-found'));
  });

  test('[SEC-04] when two act at once, then the second reads again first', async () => {
    const { world, start, take } = await open();
    const drill = await start();
    await take(drill, 'takedown');
    await expect(take(drill, 'report')).rejects.toThrow(code('version-conflict'));
    const nowhere = startDrill(world.services)(world.office, 'jyj', {
      scenario: 'leaked',
      brief: '无',
      articleId: 'none',
      limitMinutes: 30,
    });
    await expect(nowhere).rejects.toThrow(code('article-not-found'));
  });
});
