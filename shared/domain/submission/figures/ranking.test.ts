import { describe, expect, test } from 'vitest';
import { endedWeeks, monthOf, weekOf } from '#shared/domain/submission/figures/period.ts';
import { ranking, rate, totals } from '#shared/domain/submission/figures/ranking.ts';
import { counted, noFigures, type UnitFigures } from '#shared/domain/submission/figures/unit-figures.ts';

const settings = {
  tier: 'city',
  points: { county: 0, city: 50, province: 100, nation: 200 },
  weeklyQuota: 1,
  missedWeekPoints: 5,
} as const;
const figures = (unitSiteId: string, fields: Partial<UnitFigures>): [string, UnitFigures] => [
  unitSiteId,
  { ...noFigures(unitSiteId, '2016-10'), ...fields },
];
const officer = { accountId: 'a', name: '甲' };

describe('given counts', () => {
  test.each([
    [534, 986, 54.2],
    [724, 3145, 23],
    [0, 5, 0],
    [1, 3, 33.3],
    [0, 0, undefined],
  ])('[CNT-11] [STA-04] when %i of %i are adopted, then the rate is %s', (adopted, submitted, expected) => {
    expect(rate(adopted, submitted)).toBe(expected);
  });

  test('[STA-04] when eleven bureaus sent what the circular names, then it adds up to 2 207 in their order', () => {
    const sent = [464, 428, 364, 253, 193, 135, 108, 107, 93, 54, 8];
    const units = sent.map((_, n) => ({ siteId: `bureau-${n}`, name: `${n}局`, kind: 'department' as const }));
    const now = new Map(
      sent.map((count, n) => {
        let sum = noFigures(`bureau-${n}`, '2016-10');
        for (let one = 0; one < count; one += 1)
          sum = counted(sum, { kind: 'submitted', columnIds: ['gzdt'], officer, week: '2016-10-03' });
        return [`bureau-${n}`, sum] as const;
      }),
    );
    const rows = ranking({ units: [...units].reverse(), now, yearBefore: new Map(), settings, weeks: [] });
    expect(rows.map(({ submitted }) => submitted)).toEqual(sent);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(totals(rows).submitted).toBe(2207);
  });

  test('[SUP-10] [CNT-12] when tiers adopt, then each brings its points, and a missed week takes some off', () => {
    const units = [{ siteId: 'a', name: '甲局', kind: 'department' as const }];
    const now = new Map([figures('a', { adopted: { nation: 1, province: 2, city: 3 }, weeks: { '2016-10-03': 1 } })]);
    const weeks = ['2016-10-03', '2016-10-10'];
    const [row] = ranking({ units, now, yearBefore: new Map(), settings, weeks });
    expect(row).toMatchObject({ points: 200 + 200 + 150 - 5, missedWeeks: ['2016-10-10'] });
  });

  test('[STA-04] [CLU-18] when departments and districts are ranked, then each within its class; equals share a rank', () => {
    const kinds = { a: 'department', b: 'district', c: 'department', d: 'department' } as const;
    const units = Object.entries(kinds).map(([siteId, kind]) => ({ siteId, name: siteId, kind }));
    const now = new Map([
      figures('a', { submitted: 5, adopted: { city: 1 } }),
      figures('b', { submitted: 9, adopted: { city: 9 } }),
      figures('c', { submitted: 5, adopted: { city: 1 } }),
    ]);
    const rows = ranking({ units, now, yearBefore: new Map(), settings, weeks: [] });
    expect(rows.map(({ unitSiteId, unitClass, rank }) => [unitSiteId, unitClass, rank])).toEqual([
      ['a', 'departments', 1],
      ['c', 'departments', 1],
      ['d', 'departments', 3],
      ['b', 'districts', 1],
    ]);
  });

  test('[STA-04] when last year is known, then the change is said in per cent; where there was nothing, it is not', () => {
    const units = ['a', 'b'].map((siteId) => ({ siteId, name: siteId, kind: 'department' as const }));
    const now = new Map([figures('a', { submitted: 12 }), figures('b', { submitted: 3 })]);
    const yearBefore = new Map([figures('a', { submitted: 8 })]);
    const rows = ranking({ units, now, yearBefore, settings, weeks: [] });
    expect(rows.map(({ growth, submittedYearBefore }) => [growth, submittedYearBefore])).toEqual([
      [50, 8],
      [undefined, 0],
    ]);
  });
});

describe('given weeks', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-03-01', '2026-02-23'],
  ])('[CNT-30] when the day is %s, then its week began %s', (day, monday) => {
    expect(weekOf(day)).toBe(monday);
  });

  test('[CNT-11] when something counts in the last minute of a year here, then it counts in that year, a second later in the next', () => {
    expect(monthOf('2026-12-31T15:59:59.999Z')).toBe('2026-12');
    expect(monthOf('2026-12-31T16:00:00.000Z')).toBe('2027-01');
  });

  test('[CNT-30] when a month is looked at, then its weeks are those that began in it and are over', () => {
    expect(endedWeeks('2026-03', '2026-03', '2026-04-20')).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
    ]);
    expect(endedWeeks('2026-03', '2026-03', '2026-03-15')).toEqual(['2026-03-02']);
    expect(endedWeeks('2026-06', '2026-06', '2026-07-30')[0]).toBe('2026-06-01');
  });
});
