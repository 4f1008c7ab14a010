import { describe, expect, test } from 'vitest';
import { newSite } from '#shared/domain/site/start/new-site.ts';
import { countedOnline, noSiteFigures, repostCounts } from '#shared/domain/submission/figures/site-figures.ts';
import { startSettings, superiorLevel } from '#shared/domain/submission/submission-settings.ts';

const site = newSite({ siteId: 'portal', kind: 'portal', name: { zh: '云澜市人民政府', en: '' } }, '');
const settings = {
  ...startSettings(site),
  superiors: [
    { name: '中国政府网', host: 'www.gov.cn', level: 'nation' },
    { name: '省政府门户网站', host: 'hunan.example', level: 'province' },
  ],
} as const;

/** What CNT-17 counts: source, level, kinds of text, and how many. */
const year = [
  ['中央媒体', 'nation', ['news'], 1840],
  ['省级媒体', 'province', ['news'], 2890],
  ['中国政府网', 'nation', ['interpretation', 'interpretation:infographic'], 33],
  ['省政府门户网站', 'province', ['interpretation', 'interpretation:infographic'], 42],
  ['中国政府网', 'nation', ['interpretation'], 31],
  ['中国政府网', 'nation', ['policyDocument'], 55],
  ['省政府门户网站', 'province', ['policyDocument'], 29],
] as const;

describe('given reposts of superiors', () => {
  test('[CNT-17] [STA-06] when a year’s are counted one by one, then the totals by source and kind come out exactly', () => {
    let figures = noSiteFigures('portal', '2016-10');
    for (const [name, level, kinds, count] of year)
      for (let one = 0; one < count; one += 1)
        figures = countedOnline(figures, { day: '2016-10-31', dynamic: false, kinds, repostOf: { name, level } });
    expect(repostCounts([figures])).toEqual([
      { name: '省级媒体', level: 'province', count: 2890, kinds: { news: 2890 } },
      { name: '中央媒体', level: 'nation', count: 1840, kinds: { news: 1840 } },
      {
        name: '中国政府网',
        level: 'nation',
        count: 119,
        kinds: { interpretation: 64, 'interpretation:infographic': 33, policyDocument: 55 },
      },
      {
        name: '省政府门户网站',
        level: 'province',
        count: 71,
        kinds: { interpretation: 42, 'interpretation:infographic': 42, policyDocument: 29 },
      },
    ]);
    expect(figures.days['2016-10-31']?.all).toBe(4920);
  });

  test.each([
    [{ name: '中国政府网' }, 'nation'],
    [{ name: '国办', url: 'https://www.gov.cn/zhengce/1.html' }, 'nation'],
    [{ name: '省厅', url: 'http://hunan.example/a' }, 'province'],
    [{ name: '某网', url: 'https://gov.cn.example/' }, undefined],
    [{ name: '市教育局' }, undefined],
  ])('[CNT-17] when the source is %j, then its level is %s', (source, level) => {
    expect(superiorLevel(settings, source)).toBe(level);
  });
});
