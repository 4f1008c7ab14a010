import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { countVisits } from '#functions/supervision/visits/count-visits.ts';
import { getVisits, type VisitQuery } from '#functions/supervision/visits/get-visits.ts';
import { type Beacon, recordVisit } from '#functions/supervision/visits/record-visit.ts';
import { rollUpVisits } from '#functions/supervision/visits/roll-up-visits.ts';
import { visitBufferOf } from '#functions/supervision/visits/visit-buffer.ts';
import { visitsCsv } from '#functions/supervision/visits/visits-csv.ts';
import { visitsWorkbook } from '#functions/supervision/visits/visits-workbook.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';

const office = actorWith([{ role: 'office' }]);
const browser = 'Mozilla/5.0 (X11; Linux x64) Firefox/141.0';
const articlePath = '/gzdt/xwfb/2026/a1.html';

const world = async (): Promise<SupervisionWorld> => {
  const made = await SupervisionWorld.open();
  await made.putPage('jyj', articlePath.slice(1), { columnId: 'xwfb', articleId: 'a1' });
  await made.putPage('jyj', 'gzdt/index.html', { columnId: 'gzdt', kind: 'list' });
  return made;
};

const visit = (of: SupervisionWorld, fields: Partial<Beacon> = {}): Promise<void> =>
  recordVisit(of.services)({ host: 'jyj.yunlan.gov.cn', ip: '198.51.100.7', agent: browser, path: '/', ...fields });

const flush = (of: SupervisionWorld): Promise<void> => visitBufferOf(of.services).flush();

const ask = (of: SupervisionWorld, fields: Partial<VisitQuery> = {}) =>
  getVisits(of.services)({
    siteId: 'jyj',
    by: 'site',
    from: '2026-03-02',
    to: '2026-03-02',
    unit: 'day',
    compare: 'previous',
    limit: 100,
    actor: office,
    ...fields,
  });

describe('given readers of several sites', () => {
  test('[STA-01] when their pages are read, then one counter counts views and visitors of site, columns and article', async () => {
    const of = await world();
    await visit(of, { path: articlePath });
    await visit(of, { path: articlePath, ip: '198.51.100.8' });
    await visit(of, { path: '/gzdt/' });
    await visit(of, { host: 'www.yunlan.gov.cn' });
    await visit(of, { host: 'www.yunlan.gov.cn', path: '/zt/yshj/' });
    await flush(of);

    expect((await ask(of)).total).toMatchObject({ views: 3, visitors: 2 });
    const columns = (await ask(of, { by: 'column' })).items;
    expect(columns.map(({ id, views, visitors }) => [id, views, visitors])).toEqual([
      ['gzdt', 3, 2],
      ['xwfb', 2, 2],
    ]);
    expect((await ask(of, { by: 'article' })).items).toMatchObject([{ id: 'a1', views: 2, visitors: 2 }]);
    expect((await ask(of, { siteId: 'portal' })).total.views).toBe(1);
    expect((await ask(of, { siteId: 'yshj' })).total.views).toBe(1);
  });

  test('[STA-01] when programs, unknown hosts or pages that are not there are named, then nothing is counted', async () => {
    const of = await world();
    await of.putPage('jyj', 'old.html', { state: 'withdrawn' });
    await visit(of, { agent: 'Mozilla/5.0 (compatible; Baiduspider/2.0)' });
    await visit(of, { agent: undefined });
    await visit(of, { host: 'elsewhere.example' });
    for (const path of ['/nowhere.html', '/old.html', '/../secret', '/%00']) await visit(of, { path });
    await flush(of);
    expect((await ask(of)).total.views).toBe(0);
  });

  test("[STA-01] when one visitor asks without end, then only a reader's pace counts", async () => {
    const of = await world();
    for (let n = 0; n < 500; n += 1) await visit(of);
    await flush(of);
    expect((await ask(of)).total).toMatchObject({ views: 120, visitors: 1 });
  });

  test('[STA-01] when all is stored, then no address and no agent is in it, and the salt goes with the day', async () => {
    const of = await world();
    await visit(of, { path: articlePath, referrer: 'https://www.baidu.com/s?wd=secret' });
    await flush(of);
    const stored = async () => {
      let all = '';
      for await (const item of of.tables.scan('content')) all += JSON.stringify(item);
      return all;
    };
    expect(await stored()).not.toMatch(/198\.51|Firefox|baidu|secret/);
    expect(await stored()).toContain('visitSalts');
    expect((await ask(of)).sources).toEqual({ direct: 0, cluster: 0, search: 1, elsewhere: 0 });
    of.clock.set('2026-03-03T01:00:00.000Z');
    await rollUpVisits(of.services);
    expect(await stored()).not.toContain('visitSalts');
    expect((await ask(of)).total).toMatchObject({ views: 1, visitors: 1 });
  });
});

describe('given visits of several days', () => {
  const days = async (): Promise<SupervisionWorld> => {
    const of = await world();
    for (const [at, readers] of [
      ['2026-02-27T02:00:00.000Z', 2],
      ['2026-02-28T02:00:00.000Z', 4],
      ['2026-03-01T02:00:00.000Z', 3],
      ['2026-03-02T02:00:00.000Z', 5],
    ] as const) {
      of.clock.set(at);
      await rollUpVisits(of.services);
      for (let n = 0; n < readers; n += 1) await visit(of, { path: articlePath, ip: `203.0.113.${n}` });
      await flush(of);
      await rollUpVisits(of.services);
    }
    return of;
  };

  test('[STA-02] when asked by day, month and hour, then closed and open days add up', async () => {
    const of = await days();
    const byDay = await ask(of, { from: '2026-02-27', to: '2026-03-02' });
    expect(byDay.series.map(({ period, views }) => [period, views])).toEqual([
      ['2026-02-27', 2],
      ['2026-02-28', 4],
      ['2026-03-01', 3],
      ['2026-03-02', 5],
    ]);
    const byMonth = await ask(of, { from: '2026-02-01', to: '2026-03-02', unit: 'month' });
    expect(byMonth.series).toEqual([
      { period: '2026-02', views: 6, visitors: 6 },
      { period: '2026-03', views: 8, visitors: 8 },
    ]);
    expect((await ask(of, { unit: 'hour' })).series).toEqual([{ period: '2026-03-02T10', views: 5, visitors: 5 }]);
    expect((await ask(of, { from: '2026-01-01', to: '2026-12-31', unit: 'year' })).series[0]?.views).toBe(14);
  });

  test('[STA-02] when compared with the period before, then growth is told, by article too', async () => {
    const of = await days();
    const report = await ask(of, { by: 'article', from: '2026-03-01', to: '2026-03-02' });
    expect(report.compared).toEqual({ from: '2026-02-27', to: '2026-02-28' });
    expect(report.total).toMatchObject({ views: 8, before: { views: 6 }, viewsGrowth: 33.3 });
    expect(report.items).toMatchObject([{ id: 'a1', views: 8, before: { views: 6 } }]);
  });

  test('[STA-01] when rolled up again and again, then nothing counts twice', async () => {
    const of = await days();
    of.clock.set('2026-03-04T02:00:00.000Z');
    for (let n = 0; n < 3; n += 1) await rollUpVisits(of.services);
    await Promise.all([rollUpVisits(of.services), rollUpVisits(of.services)]);
    expect((await ask(of, { from: '2026-02-01', to: '2026-03-04' })).total.views).toBe(14);
  });

  test('[STA-02] when exported, then no cell can run in a spreadsheet', async () => {
    const report = await ask(await days());
    const [item] = report.items;
    const csv = visitsCsv({ ...report, items: item ? [{ ...item, name: '=HYPERLINK("x")' }] : [] }, 'zh');
    expect(csv.split('\r\n')[1]).toBe('jyj,"\'=HYPERLINK(""x"")",https://jyj.yunlan.gov.cn/,5,5,3,3,66.7,66.7');
  });

  test('[STA-02] when all of it is taken along, then the workbook has what the dashboard shows under Chinese headings', async () => {
    const report = await ask(await days());
    const workbook = await new ExcelJS.Workbook().xlsx.load((await visitsWorkbook(report, 'zh')).buffer as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['总量', '来源', '访问趋势', '网站']);
    const rowsOf = (name: string): unknown[][] =>
      (workbook.getWorksheet(name)?.getSheetValues() ?? []).slice(1).map((row) => (row as unknown[]).slice(1));
    expect(rowsOf('总量')[0]?.slice(0, 4)).toEqual(['统计时段', '对比时段', '浏览量', '访客数']);
    expect(rowsOf('总量')[1]?.slice(1, 8)).toEqual([
      `${report.compared.from} 至 ${report.compared.to}`,
      report.total.views,
      report.total.visitors,
      report.total.before.views,
      report.total.before.visitors,
      report.total.viewsGrowth,
      report.total.visitorsGrowth,
    ]);
    expect(rowsOf('来源').map(([source]) => source)).toEqual(['来源', '直接访问', '站群内部', '搜索引擎', '其他网站']);
    expect(rowsOf('访问趋势')).toHaveLength(report.series.length + 1);
    expect(rowsOf('网站')[1]?.slice(0, 3)).toEqual([report.items[0]?.name, 'https://jyj.yunlan.gov.cn/', 5]);
  });
});

describe('given who asks', () => {
  test('[STA-02] when nothing of the site is open to them, then it does not exist', async () => {
    const of = await world();
    await expect(ask(of, { actor: actorWith([{ role: 'officer', siteId: 'portal' }]) })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(ask(of, { actor: actorWith([{ role: 'auditor' }]) })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      ask(of, { actor: actorWith([{ role: 'officer', siteId: 'jyj', columnId: 'gzdt' }]) }),
    ).resolves.toBeDefined();
  });

  test('when the days are too many, then it is refused', async () => {
    await expect(ask(await world(), { from: '2020-01-01' })).rejects.toMatchObject({ code: 'input-invalid' });
  });

  test('[STA-01] when readers ask for the count, then only a site that wants it tells, since counting began', async () => {
    const of = await world();
    const jyj = { host: 'jyj.yunlan.gov.cn', path: articlePath };
    await expect(countVisits(of.services)(jyj)).rejects.toMatchObject({ code: 'not-found' });
    await of.putSite('jyj', { showsVisitCount: true });
    await visit(of, { path: articlePath });
    await flush(of);
    expect(await countVisits(of.services)(jyj)).toBe(1);
    await visit(of, { path: articlePath });
    await flush(of);
    expect(await countVisits(of.services)(jyj)).toBe(1);
    of.clock.set('2026-03-03T02:00:00.000Z');
    await rollUpVisits(of.services);
    await visit(of, { path: articlePath });
    await flush(of);
    of.clock.advance(61);
    expect(await countVisits(of.services)(jyj)).toBe(3);
  });
});
