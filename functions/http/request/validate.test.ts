import { describe, expect, test } from 'vitest';
import { validate } from '#functions/http/request/validate.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { articleInputSchema } from '#shared/schemas/http/articles/article-input.ts';

const article = { columnId: 'gzdt', kind: 'news', title: '标题', body: '<p>正文</p>', source: '市教育局' };
const issuesOf = (fields: object) => {
  try {
    validate(articleInputSchema, { ...article, ...fields });
    return [];
  } catch (error) {
    return error instanceof DomainError ? error.issues : [error];
  }
};

describe('given an article that breaks a rule of ours', () => {
  test.each([
    [{ kind: 'link' }, '/link', '链接类稿件须填写链接地址'],
    [{ kind: 'leaderProfile' }, '/leader', '领导信息须填写姓名、职务、分工等'],
    [{ kind: 'gallery' }, '/gallery', '图片类稿件至少要有一张图片'],
    [
      { effectiveAt: '2027-01-02T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' },
      '/expiresAt',
      '失效时间须晚于生效时间',
    ],
    [{ source: '' }, '/source', '缺少此项或不是允许的写法'],
  ])('[SEC-03] when it has %j, then the place and what to do are said in both languages', (fields, pointer, zh) => {
    expect(issuesOf(fields)).toEqual([{ pointer, zh, en: expect.stringMatching(/^[A-Z]/) }]);
  });
});
