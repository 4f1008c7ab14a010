import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { documentOf, typed } from '#shared/ports/contracts/search-index/fixture.ts';
import { SqliteSearchIndex } from '../sqlite-search-index.ts';
import { AnswerCache } from './answer-cache.ts';
import { matchPlan } from './match-plan.ts';
import { TopRows } from './top-rows.ts';

const terms = (...tokens: readonly string[]) => tokens.map((token) => ({ alternatives: [token], weight: 1 }));

describe('given rows in any order', () => {
  test.each([0, 1, 7, 50, 200])(
    '[SRC-04] when the first %i are asked for, then they are those of a full sort',
    (count) => {
      const rows = Array.from({ length: 120 }, (_, n) => (n * 37) % 120);
      const top = new TopRows(count, (row, other) => row < other);
      for (const row of rows) top.add(row);
      expect(top.inOrder()).toEqual([...rows].sort((one, other) => one - other).slice(0, count));
    },
  );
});

describe('given how often tokens are', () => {
  const frequency = (token: string): number => ({ 常见: 40_000, 经济: 25_000, 少见: 10, 护照: 5 })[token] ?? 0;

  test('[SRC-04] when few are typed, then the share is exact and the rarest come first', () => {
    expect(matchPlan(terms('常见', '少见', '无'), 0.6, frequency)).toEqual({ parts: terms('少见', '常见'), needed: 2 });
    expect(matchPlan(terms('常见', '无', '也无'), 1, frequency)).toBeUndefined();
  });

  test('[SRC-04] when a sentence is typed, then two of the rarest are asked for and the costly ones left out', () => {
    const many = ['护照', '少见', ...Array.from({ length: 6 }, (_, n) => `词${n}`)];
    const often = (token: string): number => (token.startsWith('词') ? 20_000 : frequency(token));
    const plan = matchPlan(terms(...many), 0.1, often);
    expect(plan?.needed).toBe(2);
    expect(plan?.parts).toHaveLength(6);
    expect(plan?.parts.slice(0, 2)).toEqual(terms('护照', '少见'));
  });
});

describe('given an index that two threads have open', () => {
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'zhanqun-match-'));
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
    return join(made, 'search.db');
  };
  const found = async (index: SqliteSearchIndex) => {
    const { total, hits, facets } = await index.query(typed('营商环境', { limit: 50 }));
    return { total, ids: hits.map(({ document }) => document.id).sort(), sites: facets.site };
  };

  test('[SRC-02] when the other changes, withdraws, adds many and clears, then what is kept in memory follows each time', async () => {
    const file = folder();
    const [writer, reader] = [new SqliteSearchIndex(file), new SqliteSearchIndex(file)];
    onTestFinished(() => {
      writer.close();
      reader.close();
    });
    const title = '优化营商环境条例';
    await writer.upsert([documentOf('a', { title }), documentOf('b', { title, siteId: 'wjw' })]);
    const [a, b] = (await found(reader)).ids;
    expect(await found(reader)).toMatchObject({ total: 2 });

    await writer.upsert([documentOf('a', { title: '别的', version: 9 })]);
    expect(await found(reader)).toEqual({ total: 1, ids: [b], sites: [{ value: 'wjw', count: 1 }] });
    await writer.upsert([
      documentOf('a', { title, version: 10 }),
      documentOf('b', { title, siteId: 'wjw', version: 10, live: false }),
    ]);
    expect(await found(reader)).toEqual({ total: 1, ids: [a], sites: [{ value: 'jyj', count: 1 }] });
    await writer.upsert(Array.from({ length: 1500 }, (_, n) => documentOf(`n${n}`, { title })));
    expect((await found(reader)).total).toBe(1501);
    await writer.clear({ siteId: 'jyj' });
    expect((await found(reader)).total).toBe(0);
    await writer.upsert([documentOf('a', { title })]);
    expect((await found(reader)).ids).toEqual([a]);
  });
});

test('[SRC-04] given answers that were made, when the same is asked in the same state, then it is not made again, else it is', () => {
  const cache = new AnswerCache<number>();
  let made = 0;
  const ask = (state: string, fields: object = {}): number =>
    cache.of(state, typed('环境', { now: '2026-03-02T01:00:00.000Z', ...fields }), () => {
      made += 1;
      return made;
    });
  expect([ask('1'), ask('1'), ask('1', { now: '2026-03-02T01:59:00.000Z' })]).toEqual([1, 1, 1]);
  expect(ask('1', { offset: 20 })).toBe(2);
  expect(ask('1', { now: '2026-03-02T02:00:00.000Z' })).toBe(3);
  expect([ask('2'), ask('1')]).toEqual([4, 5]);
});
