import { describe, expect, test } from 'vitest';
import { goodText, SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { getCircular } from '#functions/submission/figures/get-circular.ts';
import { getDailyVolume, getOwnFigures, getRanking, getReposts } from '#functions/submission/figures/read-figures.ts';
import { addMonths } from '#shared/domain/submission/figures/period.ts';
import { noFigures } from '#shared/domain/submission/figures/unit-figures.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';

const monthOf = (world: SubmissionWorld) => world.world.clock.now().toISOString().slice(0, 7);

describe('given what units sent', () => {
  test('[STA-03] [STA-04] when officers and columns are asked for, then each has its own count and rate', async () => {
    const world = await SubmissionWorld.open();
    const first = await world.send(await world.published());
    await world.send(await world.published({ title: '云澜市教育局二' }), { columnIds: ['gzdt', 'zcfg'] });
    await world.pass(await world.adopt(first));
    await world.settle();
    const month = monthOf(world);
    const actor = world.world.person('officer', 'portal');
    const report = await getRanking(world.services, { siteId: 'portal', actor, from: month, to: month });
    expect(report.columns).toMatchObject([
      { columnId: 'gzdt', submitted: 2, adopted: 1, rate: 50 },
      { columnId: 'zcfg', submitted: 1, adopted: 0, rate: 0 },
    ]);
    expect(report.officers).toMatchObject([{ accountId: 'officer.jyj', submitted: 2, adopted: 1, rate: 50 }]);
    expect(report.rows.find(({ unitSiteId }) => unitSiteId === 'jyj')).toMatchObject({ rank: 1, published: 2 });
    const own = await getOwnFigures(world.services, {
      siteId: 'jyj',
      actor: world.world.officer,
      from: month,
      to: month,
    });
    expect(own).toMatchObject({ of: 2, row: { rank: 1, submitted: 2 } });
  });

  test('[STA-04] when many are counted at once, then none is lost', async () => {
    const world = await SubmissionWorld.open();
    const articles = [];
    for (let n = 0; n < 6; n += 1) articles.push(await world.published({ title: `云澜市教育局第${n}期` }));
    await Promise.all(articles.map((article) => world.send(article)));
    expect((await world.figures()).submitted).toBe(6);
  });

  test('[STA-04] [CLU-11] when a unit was merged into another since last year, then the other is compared with both', async () => {
    const world = await SubmissionWorld.open();
    await world.send(await world.published());
    const mergedInto = { siteId: 'jyj', at: world.world.instant(-24 * 90), taskId: 't', columns: {} };
    await world.world.putSite('old', { status: 'closed', mergedInto });
    const figures = new FiguresRepository(world.world.tables);
    const month = addMonths(monthOf(world), -12);
    for (const [unit, submitted] of [
      ['jyj', 1],
      ['old', 1],
    ] as const)
      await world.world.tables.transact([figures.put('portal', { ...noFigures(unit, month), version: 1, submitted })]);
    expect(await world.figures()).toMatchObject({ submitted: 1, submittedYearBefore: 2, growth: -50 });
    await expect(world.figures('old')).rejects.toThrow();
  });

  test('[STA-05] when the circular of a month is read, then its total is what the units sent, by anybody who may', async () => {
    const world = await SubmissionWorld.open();
    await world.send(await world.published());
    const input = { siteId: 'portal', month: monthOf(world) };
    const circular = await getCircular(world.services, { ...input, actor: world.world.person('office', '*') });
    expect(circular.sections[0]?.total).toMatchObject({ submitted: 1, adopted: 0 });
    expect(circular.sections.map(({ heading }) => heading)).toEqual(['一、部门', '二、县区']);
    // Issued to every unit it names, and to nobody else.
    expect(await getCircular(world.services, { ...input, actor: world.world.officer })).toEqual(circular);
    const reviewer = world.world.person('first', 'jyj');
    expect(await getCircular(world.services, { ...input, actor: reviewer })).toEqual(circular);
    await expect(
      getCircular(world.services, { ...input, siteId: 'wjw', actor: world.world.officer }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      getRanking(world.services, { siteId: 'portal', from: input.month, to: input.month, actor: world.world.officer }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('given what came online at the portal', () => {
  test('[CNT-29] [CNT-17] when days are asked for, then dynamic items stand against the target, and reposts by source', async () => {
    const world = await SubmissionWorld.open({ dailyTarget: 2 });
    await world.world.putColumn('portal', 'gzdt', { updateClass: 'realtime' });
    const source = { kind: 'repost', name: '中国政府网', url: 'https://www.gov.cn/1.html' };
    await world.published({ ...goodText, source }, 'portal');
    await world.published(goodText, 'portal');
    await world.published({ ...goodText, columnId: 'zcfg' }, 'portal');
    await world.settle(3);
    const actor = world.world.person('officer', 'portal');
    const month = monthOf(world);
    const volume = await getDailyVolume(world.services, { siteId: 'portal', actor, month });
    expect(volume).toMatchObject({ target: 2, today: { all: 3, dynamic: 2, reached: true } });
    const latest = await getDailyVolume(world.services, { siteId: 'portal', actor });
    expect(latest.days).toHaveLength(30);
    expect(latest.days.at(-1)).toEqual(volume.today);
    const reposts = await getReposts(world.services, { siteId: 'portal', actor, from: month, to: month });
    expect(reposts).toMatchObject({ nation: 1, province: 0, sources: [{ name: '中国政府网', kinds: { news: 1 } }] });
    expect((await new FiguresRepository(world.world.tables).month('portal', month)).length).toBe(0);
  });
});
