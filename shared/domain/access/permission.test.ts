import { describe, expect, test } from 'vitest';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';

const ldxx = { siteId: 'jyj', columnPath: ['dwgk', 'ldxx'] };
const gzdt = { siteId: 'jyj', columnPath: ['gzdt'] };
const jyj = { siteId: 'jyj' };
const wjw = { siteId: 'wjw', columnPath: ['dwgk'] };

describe('given a grant on a place', () => {
  test.each([
    ['every site', { role: 'officer' }, [true, true, true, true]],
    ['one site', { role: 'officer', siteId: 'jyj' }, [true, true, true, false]],
    ['a column of it', { role: 'officer', siteId: 'jyj', columnId: 'dwgk' }, [true, false, false, false]],
    ['a column below', { role: 'officer', siteId: 'jyj', columnId: 'ldxx' }, [true, false, false, false]],
    ['another column', { role: 'officer', siteId: 'jyj', columnId: 'gzdt' }, [false, true, false, false]],
  ])('[ACL-02] [SEC-08] when it is %s, then it reaches exactly what is below', (_, grant, expected) => {
    const actor = actorWith([grant]);
    expect([ldxx, gzdt, jyj, wjw].map((place) => permits(actor, 'article.write', place))).toEqual(expected);
    expect(permits(actor, 'review.final', ldxx)).toBe(false);
  });

  test.each([
    ['nothing of the site is theirs', [{ role: 'officer', siteId: 'wjw' }], 'not-found'],
    ['the site is, the act is not', [{ role: 'first', siteId: 'jyj' }], 'forbidden'],
  ])('when %s, then the refusal is %s', (_, grants, code) => {
    const actor = actorWith(grants);
    expect(() => authorise(actor, 'article.write', gzdt)).toThrow(expect.objectContaining({ code }));
  });

  test('when a token lacks the act, then the refusal says so', () => {
    const actor = actorWith([{ role: 'officer' }], { via: 'token', scopes: ['article.read'] });
    expect(() => authorise(actor, 'article.read', gzdt)).not.toThrow();
    expect(() => authorise(actor, 'article.write', gzdt)).toThrow(expect.objectContaining({ code: 'token-scope' }));
  });
});
