import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { makeCircular } from '#shared/domain/submission/figures/make-circular.ts';
import { ranking } from '#shared/domain/submission/figures/ranking.ts';
import { noFigures } from '#shared/domain/submission/figures/unit-figures.ts';
import { circularDocx } from '#shared/text/circular/circular-docx.ts';
import { circularXlsx } from '#shared/text/circular/circular-xlsx.ts';

const settings = {
  tier: 'city',
  points: { county: 0, city: 50, province: 100, nation: 200 },
  weeklyQuota: 1,
  missedWeekPoints: 0,
  commend: { departments: 8, districts: 2 },
} as const;
const units = [
  { siteId: 'jyj', name: '云澜市教育局', kind: 'department' },
  { siteId: 'qinghe', name: '=清河区', kind: 'district' },
] as const;
const now = new Map([
  ['jyj', { ...noFigures('jyj', '2026-03'), submitted: 986, adopted: { city: 534 }, weeks: { '2026-03-02': 1 } }],
]);
const yearBefore = new Map([['jyj', { ...noFigures('jyj', '2025-03'), submitted: 493 }]]);
const rows = ranking({ units, now, yearBefore, settings, weeks: ['2026-03-02'] });
const circular = makeCircular({
  siteName: '云澜市人民政府',
  month: '2026-03',
  issuedOn: '2026-04-01',
  rows,
  weeks: 1,
  settings,
});

describe('given the figures of a month', () => {
  test('[STA-05] when the circular is made, then it says counts, rate, change and who missed the quota', () => {
    expect(circular.title).toBe('2026年3月政务信息报送采用情况通报');
    expect(circular.summary).toContain(
      '2个单位共报送信息986条，采用534条，采用率54.2%；报送量与上年同期相比增长100.0%',
    );
    expect(circular.notes.at(-1)).toContain('=清河区（1周）');
    expect(circular.sections.map(({ heading }) => heading)).toEqual(['一、部门', '二、县区']);
  });

  test('[SUP-06] when the circular is made, then the first of each class are commended, equals share a place, and who brought nothing is not', () => {
    const many = ['a', 'b', 'c', 'd'].map((siteId) => ({ siteId, name: siteId, kind: 'department' as const }));
    const zones = ['x', 'y', 'z'].map((siteId) => ({ siteId, name: siteId, kind: 'district' as const }));
    const brought = { a: 5, b: 3, c: 3, d: 2, x: 4, y: 1 };
    const adoptions = new Map(
      Object.entries(brought).map(([siteId, city]) => [
        siteId,
        { ...noFigures(siteId, '2026-03'), submitted: 9, adopted: { city } },
      ]),
    );
    const ranked = ranking({ units: [...many, ...zones], now: adoptions, yearBefore: new Map(), settings, weeks: [] });
    const praised = (commend: typeof settings.commend | { departments: number; districts: number }) =>
      makeCircular({
        siteName: '市',
        month: '2026-03',
        issuedOn: '2026-04-01',
        rows: ranked,
        weeks: 0,
        settings: { ...settings, commend },
      }).notes.filter((note) => note.startsWith('通报表扬'));
    expect(praised({ departments: 2, districts: 2 })).toEqual(['通报表扬：部门前2名：a、b、c；县区前2名：x、y。']);
    expect(praised({ departments: 1, districts: 0 })).toEqual(['通报表扬：部门前1名：a。']);
    expect(praised({ departments: 8, districts: 3 })).toEqual(['通报表扬：部门前8名：a、b、c、d；县区前3名：x、y。']);
    expect(praised({ departments: 0, districts: 0 })).toEqual([]);
  });

  test('[STA-05] when the month is not over, then it says until when it counts, and claims no quota before a week is over', () => {
    const made = makeCircular({ siteName: '市', month: '2026-03', issuedOn: '2026-03-03', rows, weeks: 0, settings });
    expect(made.summary).toContain('2026年3月（截至2026-03-03）');
    expect(made.summary).not.toContain('上年同期');
    const changes = made.sections.flatMap(({ rows: units, total }) => [...units, total].map(({ growth }) => growth));
    expect(new Set(changes)).toEqual(new Set([undefined]));
    expect(made.notes.join()).not.toContain('每周报送');
    const free = { ...settings, weeklyQuota: 0 };
    expect(makeCircular({ ...made, rows, weeks: 4, settings: free }).notes.join()).not.toContain('每周报送');
  });

  test('[STA-05] when it is asked for as Word, then the same words and figures stand in it', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await circularDocx(circular)) });
    for (const words of [
      circular.title,
      circular.summary,
      ...circular.notes,
      '云澜市教育局',
      '54.2%',
      '986',
      '=清河区',
    ])
      expect(value).toContain(words);
  });

  test('[STA-05] when a unit sent less than the year before, then the workbook holds the fall as a number', async () => {
    const more = new Map([['jyj', { ...noFigures('jyj', '2025-03'), submitted: 1000 }]]);
    const fallen = ranking({ units, now, yearBefore: more, settings, weeks: [] });
    const made = makeCircular({
      siteName: '市',
      month: '2026-03',
      issuedOn: '2026-04-01',
      rows: fallen,
      weeks: 0,
      settings,
    });
    const workbook = await new ExcelJS.Workbook().xlsx.load(new Uint8Array(await circularXlsx(made)).buffer);
    expect(workbook.worksheets[0]?.getRow(4).getCell(11).value).toBe(-0.014);
  });

  test('[STA-05] when it is asked for as Excel, then numbers are numbers and no name runs as a formula', async () => {
    const workbook = await new ExcelJS.Workbook().xlsx.load(new Uint8Array(await circularXlsx(circular)).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['部门', '县区']);
    const row = workbook.worksheets[0]?.getRow(4);
    expect([1, 2, 4, 5].map((n) => row?.getCell(n).value)).toEqual([1, '云澜市教育局', 986, 534]);
    // Shares and changes are numbers shown in per cent; where there is nothing to divide by, a dash.
    expect([6, 11].map((n) => [row?.getCell(n).value, row?.getCell(n).numFmt])).toEqual([
      [0.542, '0.0%'],
      [1, '0.0%'],
    ]);
    expect(workbook.worksheets[1]?.getRow(4).getCell(6).value).toBe('—');
    expect(workbook.worksheets[0]?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
    expect(workbook.worksheets[1]?.getRow(4).getCell(2).value).toBe("'=清河区");
  });
});
