import { describe, expect, test } from 'vitest';
import type { DemoArticle } from '../types.ts';
import { datedArticle } from './dated-article.ts';

const article: DemoArticle = {
  key: 'a',
  siteId: 'portal',
  columnId: 'zcfg',
  kind: 'policyDocument',
  title: '{yyyy}年',
  body: '<p>{issued}</p>',
  source: '市政府',
  original: true,
};

describe('given an article of the demonstration', () => {
  test('when it was issued three days before it was published across a year, then its number keeps the year of issue', () => {
    const start = new Date('2027-01-06T04:00:00Z');
    const made = datedArticle({ ...article, documentNumber: '〔{yyyy}〕1号', issuedOn: 8, publishedDaysAgo: 5 }, start);
    expect(made).toMatchObject({ title: '2027年', documentNumber: '〔2026〕1号', issuedOn: '2026-12-29' });
    expect(made.body).toBe('<p>2026年12月29日</p>');
  });

  test('when it appears each year, then the latest such day before the start counts', () => {
    const yearly = { ...article, publishedYearly: { month: 1, day: 26 } };
    expect(datedArticle(yearly, new Date('2027-01-10T00:00:00Z')).publishedAt.toISOString()).toMatch(/^2026-01-26/);
    expect(datedArticle(yearly, new Date('2027-03-01T00:00:00Z')).publishedAt.toISOString()).toMatch(/^2027-01-26/);
  });

  test('when the cluster first starts just after midnight, then what is new today was published the day before', () => {
    const start = new Date('2026-11-21T16:05:00Z');
    expect(datedArticle({ ...article, publishedDaysAgo: 0 }, start).publishedAt.getTime()).toBeLessThan(
      start.getTime(),
    );
  });
});
