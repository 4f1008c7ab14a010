import { describe, expect, test } from 'vitest';
import { isBotAgent } from '#shared/domain/visit/bot-agents.ts';
import { visitPart, visitParts } from '#shared/domain/visit/visit-parts.ts';
import { comparedSpan, lastDayOfMonth, visitHour } from '#shared/domain/visit/visit-periods.ts';
import { visitSource } from '#shared/domain/visit/visit-source.ts';

test.each([
  ['Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)', true],
  ['curl/8.5.0', true],
  ['', true],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/137.0.0.0 Safari/537.36', false],
  ['Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.49', false],
])('[STA-01] given the agent "%s", then it is left out: %s', (agent, bot) => {
  expect(isBotAgent(agent)).toBe(bot);
});

describe('given days of visits', () => {
  test('when an instant falls before midnight UTC, then its hour is that of China', () => {
    expect(visitHour('2026-03-01T16:59:59.000Z')).toBe('2026-03-02T00');
  });

  test('when compared with the period before, then it is as long and ends the day before', () => {
    expect(comparedSpan({ from: '2026-03-01', to: '2026-03-31' }, 'previous')).toEqual({
      from: '2026-01-29',
      to: '2026-02-28',
    });
  });

  test('when compared with the year before, then a leap day becomes the last of February', () => {
    expect(comparedSpan({ from: '2028-02-29', to: '2028-03-01' }, 'year')).toEqual({
      from: '2027-02-28',
      to: '2027-03-01',
    });
    expect(lastDayOfMonth('2026-12')).toBe('2026-12-31');
  });
});

test('given many articles, then they spread over all parts', () => {
  const used = new Set(Array.from({ length: 2000 }, (_, n) => visitPart(`article:01J${n}`)));
  expect([...used].sort()).toEqual([...visitParts.article]);
  expect(visitPart('site')).toBe('site');
  expect(visitPart('source:search')).toBe('site');
});

test.each([
  [undefined, 'direct'],
  ['rubbish', 'direct'],
  ['https://www.baidu.com/link?url=x', 'search'],
  ['https://jyj.yunlan.gov.cn/a', 'cluster'],
  ['https://notbaidu.example/', 'elsewhere'],
])('given the referrer %s, then the visitor came %s', (referrer, source) => {
  expect(visitSource(referrer, (host) => host.endsWith('yunlan.gov.cn'))).toBe(source);
});
