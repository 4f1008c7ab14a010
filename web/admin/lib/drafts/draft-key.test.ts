import { describe, expect, test } from 'vitest';
import { copyKey, draftParts, draftPrefix, draftsOf, formKey } from './draft-key.ts';

describe('given keys of drafts on a device', () => {
  const key = `${draftPrefix('a1', 'jyj')}01ARTICLE`;

  test('[CNT-06] when two conflicts of one text are settled, then both copies are kept and name the text', () => {
    const copies = ['2026-03-01T00:00:00.000Z', '2026-03-01T00:00:01.000Z'].map((at) => copyKey(key, at));
    expect(new Set([key, ...copies]).size).toBe(3);
    for (const copy of copies)
      expect(draftParts(copy)).toEqual({ siteId: 'jyj', articleId: '01ARTICLE', isCopy: true });
  });

  test('when a text was never saved, then it has no article; one person’s are not another’s', () => {
    expect(draftParts(`${draftPrefix('a1', 'jyj')}new-1`)).toEqual({
      siteId: 'jyj',
      articleId: undefined,
      isCopy: false,
    });
    expect(draftPrefix('a12', 'jyj').startsWith(draftsOf('a1'))).toBe(false);
  });

  test('[CNT-06] when a form is kept, then it is the person’s, never taken for a text, and apart from others of its kind', () => {
    const form = formKey('a1', 'column', 'jyj/gzdt');
    expect(form.startsWith(draftsOf('a1'))).toBe(true);
    expect(draftParts(form)).toBeUndefined();
    expect(new Set([form, formKey('a1', 'column', 'jyj/tzgg'), formKey('a2', 'column', 'jyj/gzdt')]).size).toBe(3);
  });
});
