import { describe, expect, test } from 'vitest';
import { checkContent } from '#shared/domain/check/check-content.ts';
import { seedWordLists } from '#shared/domain/check/words/seed-word-lists.ts';
import { wordMatcher } from '#shared/domain/check/words/word-matcher.ts';
import { demoArticles, demoColumns } from './demo-content.ts';
import { demoPeople } from './demo-people.ts';
import { demoSites } from './structure/demo-sites.ts';
import { type DatedArticle, datedArticle } from './text/dated-article.ts';

const firstStart = new Date('2027-01-05T02:00:00Z');
const dayMs = 86_400_000;
const byKey = new Map(demoArticles.map((article) => [article.key, article]));
const dated = demoArticles.map((article) => datedArticle(article, firstStart));
const ageInDays = (article: DatedArticle): number => (firstStart.getTime() - article.publishedAt.getTime()) / dayMs;
const words = demoArticles.map((article) => ({ key: article.key, text: JSON.stringify(article) }));

/** Ids of the column and of everything below it. */
const subtree = (siteId: string, columnId: string): readonly string[] => [
  columnId,
  ...demoColumns(siteId)
    .filter((column) => column.parentId === columnId)
    .flatMap((column) => subtree(siteId, column.columnId)),
];
const columnCases = demoSites.flatMap(({ siteId }) => demoColumns(siteId).map((column) => ({ siteId, column })));

describe('given the demonstration cluster', () => {
  test('when keys are listed, then none is used twice', () => {
    expect(byKey.size).toBe(demoArticles.length);
    expect(demoArticles.length).toBeGreaterThanOrEqual(200);
  });

  test.each(columnCases.filter(({ column }) => !column.fedByMounts))(
    '[CEN-05] when $siteId/$column.columnId is opened, then it has content of its own or below it',
    ({ siteId, column }) => {
      const ids = subtree(siteId, column.columnId);
      expect(demoArticles.some((article) => article.siteId === siteId && ids.includes(article.columnId))).toBe(true);
    },
  );

  test('[COL-01] when columns are listed, then parents come first and no path is used twice', () => {
    for (const { siteId } of demoSites) {
      const columns = demoColumns(siteId);
      const ids = columns.map((column) => column.columnId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(columns.map((column) => column.path)).size).toBe(columns.length);
      for (const [index, { parentId }] of columns.entries())
        if (parentId !== undefined) expect(ids.slice(0, index)).toContain(parentId);
    }
  });

  test('[COL-08] when a column is mounted, then its target exists on the other site', () => {
    const mounts = columnCases.flatMap(({ column }) => column.mounts ?? []);
    expect(mounts.length).toBe(14);
    for (const mount of mounts)
      expect(demoColumns(mount.siteId).map((column) => column.columnId)).toContain(mount.columnId);
  });

  test('when an article names a column, then the column is there and speaks its language', () => {
    for (const article of demoArticles) {
      const column = demoColumns(article.siteId).find(({ columnId }) => columnId === article.columnId);
      expect(column, article.key).toBeDefined();
      expect(column?.lang ?? 'zh', article.key).toBe(article.lang ?? 'zh');
    }
  });

  test('[CNT-23] when an article is tied to another, then the other exists; policy and interpretation name each other', () => {
    for (const article of demoArticles) {
      for (const key of article.related ?? []) expect(byKey.has(key), `${article.key} → ${key}`).toBe(true);
      if (article.kind === 'interpretation')
        for (const key of article.related ?? []) expect(byKey.get(key)?.related, key).toContain(article.key);
      if (article.translationOf !== undefined)
        expect(byKey.get(article.translationOf)?.siteId, article.key).toBe(article.siteId);
    }
    const pairs = demoArticles.filter((article) => article.kind === 'interpretation' && article.related?.length);
    expect(pairs.length).toBeGreaterThanOrEqual(10);
  });
});

describe('given the day of the first start', () => {
  const movable = columnCases.filter(({ column }) => !column.fedByMounts && column.updateDays !== undefined);

  test.each(movable)('[COL-04] then $siteId/$column.columnId moved within its cycle', ({ siteId, column }) => {
    const ids = subtree(siteId, column.columnId);
    const ages = dated
      .filter((article) => article.siteId === siteId && ids.includes(article.columnId))
      .map((article) => ageInDays(article));
    expect(Math.min(...ages)).toBeLessThan(column.updateDays ?? 0);
  });

  test.each(columnCases.filter(({ column }) => column.columnId === 'gzdt'))(
    'then $siteId has at least four news items of the last week',
    ({ siteId }) => {
      const fresh = dated.filter(
        (article) => article.siteId === siteId && article.columnId === 'gzdt' && ageInDays(article) <= 8,
      );
      expect(fresh.length).toBeGreaterThanOrEqual(4);
    },
  );

  test('then nothing is dated later than the start and no placeholder is left', () => {
    for (const article of dated) {
      expect(article.publishedAt.getTime(), article.key).toBeLessThan(firstStart.getTime());
      expect(JSON.stringify(article), article.key).not.toMatch(/[{](?:yyyy|md|ymd|dmy|pm|issued)\b/);
    }
  });

  test('then policy documents have their header fields, issued before they were published', () => {
    for (const article of dated.filter(({ kind }) => kind === 'policyDocument')) {
      expect(article.documentNumber, article.key).toMatch(/^云|^清/);
      expect(article.subjectClass && article.genreClass && article.validity, article.key).toBeTruthy();
      expect(article.issuedOn && article.issuedOn <= article.publishedAt.toISOString().slice(0, 10)).toBe(true);
    }
  });
});

describe('given what inspectors look for', () => {
  test('[CEN-04] then the checks before submit find nothing in any article', () => {
    const lists = wordMatcher(seedWordLists);
    const findings = dated.flatMap(({ key, title, body, publishedAt }) =>
      checkContent({
        title,
        bodyText: body.replace(/<[^>]+>/g, '\n'),
        attachments: [],
        lists,
        at: publishedAt.toISOString(),
      }).map(({ code, found }) => ({ key, code, found })),
    );
    expect(findings).toEqual([]);
  });

  test('[SVC-01] then every Chinese guide has the eight element classes', () => {
    const classes = ['事项名称', '设定依据', '申请条件', '办理材料', '办理地点', '办理时间', '联系电话', '办理流程'];
    const guides = demoArticles.filter((article) => article.kind === 'guide' && article.lang !== 'en');
    expect(guides.length).toBeGreaterThanOrEqual(14);
    for (const guide of guides) for (const element of classes) expect(guide.body, guide.key).toContain(element);
  });

  test('then no text holds an identity number, a mobile number or a bank card number', () => {
    for (const { key, text } of words) {
      expect(text, key).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
      expect(text, key).not.toMatch(/(?<!\d)\d{17}[\dXx](?!\d)/);
      expect(text, key).not.toMatch(/(?<!\d)\d{16,19}(?!\d)/);
    }
  });

  test('then every telephone number has the unassignable area code', () => {
    const numbers = words.flatMap(({ text }) => text.match(/\d{3,4}-\d{7,8}/g) ?? []);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((number) => !number.startsWith('0000-8'))).toEqual([]);
  });

  test('then codes and filings are well-formed, unassignable and unique', () => {
    const units = demoSites.filter((site) => site.kind !== 'topic');
    for (const site of units) {
      expect(site.identificationCode).toMatch(/^999900\d{4}$/);
      expect(site.policeRecord).toMatch(/^99990\d{9}$/);
      expect(site.icp).toMatch(/^澜ICP备\d{8}号(-\d+)?$/);
      expect(site.domain).toMatch(/^[a-z]+\.yunlan\.gov\.cn$/);
    }
    expect(new Set(units.map((site) => site.identificationCode)).size).toBe(units.length);
  });

  test('then every site has its six accounts and the cluster its four', () => {
    expect(demoPeople.length).toBe(demoSites.length * 6 + 4);
    expect(new Set(demoPeople.map((person) => person.name)).size).toBe(demoPeople.length);
    const leaders = demoArticles.flatMap((article) => (article.leader ? [article.leader.name] : []));
    expect(demoPeople.filter((person) => leaders.includes(person.name))).toEqual([]);
  });
});
