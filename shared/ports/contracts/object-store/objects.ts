import { describe, expect, test } from 'vitest';
import type { ObjectStore } from '../../object-store.ts';
import { PreconditionFailed } from '../../object-store.ts';
import type { CreateObjectStore } from './fixture.ts';
import { bytes, openFor, text } from './fixture.ts';

const html = { contentType: 'text/html; charset=utf-8' };
const key = 'jyj/pages/通知/𠮷.html';

const listAll = async (store: ObjectStore, prefix: string, limit: number): Promise<readonly string[]> => {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list(prefix, { limit, cursor });
    keys.push(...page.objects.map((head) => head.key));
    cursor = page.cursor;
    if (keys.length > 100) throw new Error('the pages do not end');
  } while (cursor !== undefined);
  return keys;
};

/** Whole objects: put, get, ranges, lists, deletes and their conditions. */
export const objectContract = (create: CreateObjectStore): void => {
  describe('objects', () => {
    test('given an object was put, when it is read, then bytes and head come back', async () => {
      const { store } = await openFor(create);
      const head = await store.put(key, bytes('一二三'), { ...html, cacheControl: 's-maxage=30' });

      expect(head).toEqual({ key, etag: head.etag, size: 9, ...html, cacheControl: 's-maxage=30' });
      const { body, ...rest } = (await store.get(key)) ?? {};
      expect([text(body), rest]).toEqual(['一二三', head]);
      expect(await store.head(key)).toEqual(head);
      expect([await store.get('jyj/none'), await store.head('jyj/none')]).toEqual([undefined, undefined]);
    });

    test('given an object is put again, when its bytes change or not, then its entity tag says so', async () => {
      const { store } = await openFor(create);
      const first = await store.put(key, bytes('a'), html);
      const same = await store.put(key, bytes('a'), html);
      const other = await store.put(key, bytes('b'), html);

      expect(same.etag).toBe(first.etag);
      expect(other.etag).not.toBe(first.etag);
      expect(text((await store.get(key))?.body)).toBe('b');
      expect((await store.put('jyj/empty', bytes(''), html)).size).toBe(0);
      expect(text((await store.get('jyj/empty'))?.body)).toBe('');
    });

    test('given conditions, when they hold or not, then the put happens or leaves everything as it was', async () => {
      const { store } = await openFor(create);
      const first = await store.put(key, bytes('a'), { ...html, if: { ifAbsent: true } });
      await expect(store.put(key, bytes('b'), { ...html, if: { ifAbsent: true } })).rejects.toThrow(PreconditionFailed);
      const second = await store.put(key, bytes('c'), { ...html, if: { ifMatch: first.etag } });
      await expect(store.put(key, bytes('d'), { ...html, if: { ifMatch: first.etag } })).rejects.toThrow(
        PreconditionFailed,
      );
      await expect(store.put('jyj/x', bytes('d'), { ...html, if: { ifMatch: first.etag } })).rejects.toThrow(
        PreconditionFailed,
      );

      expect(await store.head(key)).toEqual(second);
      expect(await store.head('jyj/x')).toBeUndefined();
    });

    test('given two renders of one page, when both put if-match at once, then one wins', async () => {
      const { store } = await openFor(create);
      const { etag } = await store.put(key, bytes('old'), html);
      const puts = ['a', 'b', 'c'].map((body) => store.put(key, bytes(body), { ...html, if: { ifMatch: etag } }));
      const results = await Promise.allSettled(puts);
      const won = results.flatMap((result, n) => (result.status === 'fulfilled' ? ['abc'[n]] : []));
      expect(won).toEqual([text((await store.get(key))?.body)]);
    });

    test('given an object changed meanwhile, when it is deleted if-match, then it stays', async () => {
      const { store } = await openFor(create);
      const { etag } = await store.put(key, bytes('a'), html);
      await store.put(key, bytes('b'), html);
      await expect(store.delete(key, { ifMatch: etag })).rejects.toThrow(PreconditionFailed);
      expect(text((await store.get(key))?.body)).toBe('b');
      await store.delete(key, { ifMatch: (await store.head(key))?.etag });
      expect(await store.get(key)).toBeUndefined();
      await store.delete(key);
      await store.delete(key, { ifMatch: etag });
    });

    test.each([
      [0, 0, '0'],
      [2, 4, '234'],
      [8, 99, '89'],
      [8, Number.POSITIVE_INFINITY, '89'],
      [10, 12, undefined],
      [4, 3, undefined],
      [-2, 3, undefined],
    ])('given ten bytes, when %d to %d are read, then %s comes and size is the whole', async (from, to, expected) => {
      const { store } = await openFor(create);
      await store.put(key, bytes('0123456789'), html);
      const range = await store.getRange(key, from, to);
      expect([text(range?.body), range?.size]).toEqual([expected, expected && 10]);
      expect(await store.getRange('jyj/none', from, to)).toBeUndefined();
    });

    test('given keys of digits, Chinese and astral characters, when they are listed, then they come by UTF-8 bytes, each once', async () => {
      const { store } = await openFor(create);
      const keys = ['a/1', 'a/10', 'a/9', 'a/一', 'a/政/x', 'a/\ufa0e', 'a/𠮷', 'a0', 'b/1'];
      for (const one of [...keys].reverse()) await store.put(one, bytes(one), html);

      expect(await listAll(store, 'a/', 2)).toEqual(keys.slice(0, 7));
      expect(await listAll(store, 'a/1', 1)).toEqual(['a/1', 'a/10']);
      expect(await listAll(store, '', 1000)).toEqual(keys);
      expect(await listAll(store, 'c', 3)).toEqual([]);
    });

    test('given objects come and go between pages, when one lists on, then none comes twice and none that stayed is missed', async () => {
      const { store } = await openFor(create);
      for (const n of [1, 2, 3, 4, 5]) await store.put(`a/${n}`, bytes('x'), html);
      const first = await store.list('a/', { limit: 2 });
      await store.delete('a/2');
      await store.put('a/11', bytes('x'), html);
      const rest = await store.list('a/', { limit: 9, cursor: first.cursor });
      expect(rest.objects.map((head) => head.key)).toEqual(['a/3', 'a/4', 'a/5']);
    });

    test('given a cursor that was changed or made for another list, when it is used, then it is refused', async () => {
      const { store } = await openFor(create);
      for (const n of [1, 2, 3]) await store.put(`a/${n}`, bytes('x'), html);
      const { cursor = '' } = await store.list('a/', { limit: 1 });
      for (const [prefix, forged] of [
        ['a/', `${cursor}x`],
        ['a/', ''],
        ['a/', 'a/1'],
        ['b/', cursor],
      ] as const) {
        await expect(store.list(prefix, { limit: 1, cursor: forged })).rejects.toMatchObject({
          code: 'cursor-invalid',
        });
      }
      await expect(store.list('a/', { limit: 0 })).rejects.toMatchObject({ code: 'input-invalid' });
      await expect(store.list('a/', { limit: 1001 })).rejects.toMatchObject({ code: 'input-invalid' });
    });

    test.each([
      '',
      '/a',
      'a/',
      'a//b',
      '../a',
      'a/../b',
      'a/./b',
      'a\\..\\b',
      'a\u0000b',
      'a\nb',
      'a/\ud842',
      '政'.repeat(342),
    ])('given the key %j, when anything is done with it, then it is refused', async (bad) => {
      const { store } = await openFor(create);
      const refusal = { name: 'DomainError', code: 'input-invalid' };
      await expect(store.put(bad, bytes('x'), html)).rejects.toMatchObject(refusal);
      await expect(store.get(bad)).rejects.toMatchObject(refusal);
      await expect(store.getRange(bad, 0, 1)).rejects.toMatchObject(refusal);
      await expect(store.head(bad)).rejects.toMatchObject(refusal);
      await expect(store.delete(bad)).rejects.toMatchObject(refusal);
      await expect(store.startUpload(bad, html)).rejects.toMatchObject(refusal);
    });

    test('given an object is replaced all the time, when it is read meanwhile, then each read is whole', async () => {
      const { store } = await openFor(create);
      await store.put(key, bytes('0'.repeat(1000)), html);
      const write = async () => {
        for (let n = 1; n < 60; n += 1) await store.put(key, bytes(`${n % 10}`.repeat(1000)), html);
      };
      const read = async () => {
        for (let n = 0; n < 60; n += 1) {
          const body = text((await store.get(key))?.body);
          expect(body).toBe(body?.[0]?.repeat(1000));
        }
      };
      await Promise.all([write(), read(), read()]);
      expect(text((await store.get(key))?.body)).toBe('9'.repeat(1000));
    });
  });
};
