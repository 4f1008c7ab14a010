import { describe, expect, test } from 'vitest';
import type { Article, EditionContent, PublicationBasis, StageApproval } from '#shared/domain/article/article.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { draftArticle } from '#shared/domain/article/edit-article.ts';
import { indexNumber } from '#shared/domain/article/index-number.ts';
import { ownRows } from '#shared/domain/article/own-rows.ts';
import { assertBasis } from '#shared/domain/article/publication-basis.ts';
import { dueForPublication, leavesAt, publishArticle } from '#shared/domain/article/publish-article.ts';

const at = '2026-03-02T01:00:00.000Z';
const content = (fields: Partial<EditionContent> = {}): EditionContent => ({
  columnId: 'gzdt',
  kind: 'news',
  lang: 'zh',
  title: '标题',
  source: { kind: 'original', name: '市教育局' },
  keywords: [],
  bodyHash: 'a',
  gallery: [],
  attachments: [],
  related: [],
  coPublishers: [],
  openMode: 'proactive',
  publishScope: 'cluster',
  ...fields,
});
const draft = (fields: Partial<EditionContent> = {}): Article =>
  draftArticle({ articleId: 'a1', siteId: 'jyj', content: content(fields), by: { accountId: 'o', name: 'o' }, at });
const approval = (stage: string, accountId = stage, checksum = 'sum'): StageApproval => ({
  stage,
  accountId,
  name: accountId,
  at,
  comment: '',
  checksum,
  secrecy: 'cleared',
});
const review = (chain: readonly string[], decisions: readonly StageApproval[], checksum = 'sum'): PublicationBasis => ({
  kind: 'review',
  chain,
  decisions,
  checksum,
});
const emergency = { kind: 'emergency', leader: '张', reason: '台风', by: 'f', at, reviewDueAt: at } as const;
const migration = { kind: 'migration', by: 'f', basis: '旧站迁移', at } as const;
const chain = ['first', 'final'];

describe('given what may put a text online', () => {
  test.each([
    ['a complete chain over this text', review(chain, [approval('first'), approval('final')]), true],
    ['an emergency authorisation', emergency, true],
    ['a migration record', migration, true],
    ['nothing', undefined, false],
    ['an empty chain', review([], []), false],
    ['a chain with a stage missing', review(chain, [approval('first')]), false],
    ['a chain in another order', review(chain, [approval('final'), approval('first')]), false],
    ['a stage too many', review(chain, [approval('first'), approval('final'), approval('x')]), false],
    ['one person at two stages', review(chain, [approval('first', 'p'), approval('final', 'p')]), false],
    ['one approval of another text', review(chain, [approval('first', 'p', 'old'), approval('final')]), false],
    ['a chain over another text', review(chain, [approval('first'), approval('final')], 'old'), false],
    ['an emergency without a leader', { ...emergency, leader: ' ' }, false],
    ['an emergency without a reason', { ...emergency, reason: '' }, false],
    ['a migration without a basis', { ...migration, basis: ' ' }, false],
    ['a migration by nobody', { ...migration, by: '' }, false],
  ] as const)('[CNT-07] when it is %s, then it is judged so', (_, basis, holds) => {
    const judging = () => assertBasis(basis as PublicationBasis | undefined, 'sum');
    if (holds) expect(judging).not.toThrow();
    else expect(judging).toThrow(expect.objectContaining({ code: 'basis-missing' }));
  });
});

describe('given a text to publish', () => {
  const input = {
    basis: migration,
    checksum: 'sum',
    recordNumber: '1',
    indexNumber: 'i1',
    url: '/gzdt/2026/a1.html',
    at,
  };

  test('when it is the first time, then date, address and number are set; when it is the next, then they stay', () => {
    const first = publishArticle(draft(), { ...input, publishedAt: '2020-05-01T00:00:00.000Z' });
    expect(first).toMatchObject({
      indexNumber: 'i1',
      live: { publishedAt: '2020-05-01T00:00:00.000Z', url: input.url },
    });
    const again = { ...first, working: draft().working };
    const next = publishArticle(again, {
      ...input,
      indexNumber: 'i2',
      url: '/other.html',
      at: '2027-01-01T00:00:00.000Z',
    });
    expect(next).toMatchObject({
      indexNumber: 'i1',
      live: { publishedAt: '2020-05-01T00:00:00.000Z', url: input.url, editionAt: '2027-01-01T00:00:00.000Z' },
    });
    const moved = publishArticle(
      { ...first, working: draft({ columnId: 'zcfg' }).working },
      { ...input, url: '/zcfg.html' },
    );
    expect(moved.live?.url).toBe('/zcfg.html');
  });

  test('[CNT-07] when the basis is a review, then the state must be approved too', () => {
    const basis = review(['final'], [approval('final')]);
    expect(() => publishArticle(draft(), { ...input, basis })).toThrow(
      expect.objectContaining({ code: 'transition-refused' }),
    );
  });

  test.each([
    [{ effectiveAt: '2026-03-05T00:00:00.000Z' }, undefined, '2026-03-05T00:00:00.000Z'],
    [{ effectiveAt: '2026-03-05T00:00:00.000Z' }, '2026-03-06T00:00:00.000Z', '2026-03-06T00:00:00.000Z'],
    [{ effectiveAt: '2026-03-07T00:00:00.000Z' }, '2026-03-06T00:00:00.000Z', '2026-03-07T00:00:00.000Z'],
    [{ effectiveAt: '2026-03-01T00:00:00.000Z' }, undefined, undefined],
  ])('[CNT-20] when its times are %j and %s, then it goes online at %s', (fields, scheduledAt, due) => {
    const article = draft(fields);
    const scheduled = { ...article, working: article.working && { ...article.working, scheduledAt } };
    expect(dueForPublication(scheduled, at)).toBe(due);
  });

  test('[CNT-20] when it both expires and ends a term, then it leaves at the earlier', () => {
    const leader = { name: '王', position: '', duties: '', resume: '', rank: 1, from: '2026-01-01', to: '2026-03-31' };
    const live = (fields: Partial<EditionContent>) => publishArticle(draft(fields), input).live;
    const leaves = (fields: Partial<EditionContent>) => {
      const edition = live(fields);
      return edition && leavesAt(edition);
    };
    expect(leaves({ leader })).toBe('2026-03-31T16:00:00.000Z');
    expect(leaves({ leader, expiresAt: '2026-03-20T00:00:00.000Z' })).toBe('2026-03-20T00:00:00.000Z');
    expect(live({ expiresAt: at })?.status).toBe('expired');
    expect(leaves({})).toBeUndefined();
  });

  test('[COL-06] when it is public, then it has a row in its column and every ancestor, else none', () => {
    const published = publishArticle(draft(), input);
    expect(ownRows(published, ['dwgk', 'gzdt'], at).map(({ columnId }) => columnId)).toEqual(['dwgk', 'gzdt']);
    expect(ownRows(draft(), ['gzdt'], at)).toEqual([]);
    const { live } = published;
    expect(ownRows({ ...published, live: live && { ...live, status: 'withdrawn' } }, ['gzdt'], at)).toEqual([]);
  });
});

describe('given two contents', () => {
  test('when only the order of fields or absent ones differ, then they are the same text; any value makes another', () => {
    const { title, ...rest } = content({ summary: undefined });
    expect(canonicalContent({ ...rest, title })).toBe(canonicalContent(content()));
    for (const other of [{ title: '别的' }, { pinnedUntil: at }, { keywords: ['a'] }, { summary: '' }])
      expect(canonicalContent(content(other))).not.toBe(canonicalContent(content()));
    expect(canonicalContent(content({ keywords: ['a', 'b'] }))).not.toBe(
      canonicalContent(content({ keywords: ['b', 'a'] })),
    );
  });
});

test('[CNT-09] when a number is made by the pattern, then it has the code, the year and as many digits as it needs', () => {
  const facts = { orgCode: 'JYJ', year: '2026', seq: 42 };
  expect(indexNumber('{orgCode}/{yyyy}-{seq:5}', facts)).toBe('JYJ/2026-00042');
  expect(indexNumber('{seq:1}号', { ...facts, seq: 123_456 })).toBe('123456号');
});
