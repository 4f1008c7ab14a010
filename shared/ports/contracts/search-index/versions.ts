import { describe, expect, test } from 'vitest';
import { type CreateSearchIndex, documentOf, found, openFor, typed } from './fixture.ts';

/** External versions, tombstones and what the reconcile needs. */
export const versionsContract = (adapter: string, create: CreateSearchIndex): void => {
  const gone = (version: number) => documentOf('a', { version, live: false });

  describe(`SearchIndex contract: ${adapter}: versions`, () => {
    test('given a stored version, when an older or the same one comes late, then it changes nothing', async () => {
      const { index } = openFor(create);
      await index.upsert([documentOf('a', { version: 5, title: '现行文本' })]);
      await index.upsert([
        documentOf('a', { version: 4, title: '旧的文本' }),
        documentOf('a', { version: 5, title: '同版文本' }),
      ]);
      expect(await found(index, typed('现行'))).toEqual(['a']);
      expect(await found(index, typed('旧的'))).toEqual([]);
      expect(await found(index, typed('同版'))).toEqual([]);
      await index.upsert([documentOf('a', { version: 6, title: '更正文本' })]);
      expect(await found(index, typed('更正'))).toEqual(['a']);
      expect(await found(index, typed('现行'))).toEqual([]);
    });

    test('[SRC-02] given a withdrawn document, when an older version comes late, then it stays gone everywhere', async () => {
      const { index } = openFor(create);
      await index.upsert([documentOf('a', { version: 1, title: '撤回的文' }), documentOf('b', { title: '撤回的文' })]);
      await index.upsert([gone(3)]);
      await index.upsert([documentOf('a', { version: 2, title: '撤回的文' })]);
      expect(await found(index, typed('撤回'))).toEqual(['b']);
      expect(await found(index, typed(''))).toEqual(['b']);
      expect((await index.query(typed('撤回'))).facets.site).toEqual([{ value: 'jyj', count: 1 }]);
      expect(await index.suggest('撤回', { limit: 5 })).toEqual([{ text: '撤回的文', id: 'jyj/b' }]);
      await index.upsert([documentOf('a', { version: 4, title: '重新上线' })]);
      expect(await found(index, typed('重新'))).toEqual(['a']);
    });

    test('given tombstones, when the old ones are purged, then younger ones still hold', async () => {
      const { index, advance, now } = openFor(create);
      await index.upsert([gone(2)]);
      advance(3600);
      const between = now().toISOString();
      advance(3600);
      await index.upsert([documentOf('b', { version: 2, live: false }), documentOf('c', { version: 1 })]);
      expect(await index.purgeTombstones(between)).toBe(1);
      expect(await index.purgeTombstones(between)).toBe(0);
      expect(await index.versions({ limit: 10 })).toEqual([
        { id: 'jyj/b', version: 2, live: false },
        { id: 'jyj/c', version: 1, live: true },
      ]);
    });

    test('given documents, when their versions are walked, then all come in the order of their ids', async () => {
      const { index } = openFor(create);
      const ids = ['b', 'a', '𠮷', '中', 'A', '10', '9'];
      await index.upsert(ids.map((id, n) => documentOf(id, { version: n + 1 })));
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await index.versions({ after, limit: 3 });
        seen.push(...page.map(({ id }) => id));
        after = page.at(-1)?.id;
        if (page.length < 3) break;
      }
      expect(seen).toEqual(['10', '9', 'A', 'a', 'b', '中', '𠮷'].map((id) => `jyj/${id}`));
    });

    test('[CLU-09] given documents of two sites, when one or all are cleared, then older versions may come again', async () => {
      const { index } = openFor(create);
      await index.upsert([documentOf('a', { version: 9 }), documentOf('b', { version: 9, siteId: 'wjw' })]);
      await index.clear({ siteId: 'jyj' });
      expect((await index.versions({ limit: 9 })).map(({ id }) => id)).toEqual(['wjw/b']);
      await index.clear();
      expect(await index.versions({ limit: 9 })).toEqual([]);
      await index.upsert([documentOf('a', { version: 1, title: '重建索引' })]);
      expect(await found(index, typed('重建'))).toEqual(['a']);
    });
  });
};
