import { describe, expect, test } from 'vitest';
import type { Condition, Write } from '../../table-store.ts';
import { ConditionFailed } from '../../table-store.ts';
import type { CreateTableStore } from './fixture.ts';
import { item, openFor } from './fixture.ts';

const stored = item('a', { version: 3, seen: 7, state: 'draft', where: { site: 'jyj', path: ['x', ''] } });

const cases: readonly (readonly [Condition, { readonly stored: boolean; readonly absent: boolean }])[] = [
  [{ kind: 'absent' }, { stored: false, absent: true }],
  [{ kind: 'exists' }, { stored: true, absent: false }],
  [
    { kind: 'version', version: 3 },
    { stored: true, absent: false },
  ],
  [
    { kind: 'version', version: 2 },
    { stored: false, absent: false },
  ],
  [
    { kind: 'attribute', name: 'state', value: 'draft' },
    { stored: true, absent: false },
  ],
  [
    { kind: 'attribute', name: 'state', value: 'inReview' },
    { stored: false, absent: false },
  ],
  [
    { kind: 'attribute', name: 'seen', value: '7' },
    { stored: false, absent: false },
  ],
  [
    { kind: 'attribute', name: 'missing', value: null },
    { stored: false, absent: false },
  ],
  [
    { kind: 'attribute', name: 'where', value: { path: ['x', ''], site: 'jyj' } },
    { stored: true, absent: false },
  ],
  [
    { kind: 'attribute', name: 'where', value: { path: ['', 'x'], site: 'jyj' } },
    { stored: false, absent: false },
  ],
  [
    { kind: 'absentOrLower', name: 'seen', value: 8 },
    { stored: true, absent: true },
  ],
  [
    { kind: 'absentOrLower', name: 'seen', value: 7 },
    { stored: false, absent: true },
  ],
  [
    { kind: 'absentOrLower', name: 'state', value: 9 },
    { stored: false, absent: true },
  ],
  [
    { kind: 'absentOrLower', name: 'missing', value: 9 },
    { stored: false, absent: true },
  ],
];

const writes = (condition: Condition): readonly Write[] => [
  { table: 'content', put: item('a', { version: 4 }), if: condition },
  { table: 'content', delete: { pk: 'p', sk: 'a' }, if: condition },
  { table: 'content', check: { pk: 'p', sk: 'a' }, if: condition },
];

/** Every condition, holding and failing, on puts, deletes and checks. */
export const conditionContract = (create: CreateTableStore): void => {
  describe('conditions', () => {
    test.each(cases)('given %j, when an item is there or not, then it holds as %j', async (condition, holds) => {
      const { store } = await openFor(create);
      for (const [situation, expected] of Object.entries(holds)) {
        for (const write of writes(condition)) {
          const reset: Write = situation === 'stored' ? { table: 'content', put: stored } : deletion;
          await store.transact([reset]);
          const result = await store.transact([write]).catch((error: unknown) => error);
          if (expected) expect(result).toBeUndefined();
          else expect(result).toBeInstanceOf(ConditionFailed);
        }
      }
    });

    test('given no condition, when an item is put again or an absent one deleted, then it is done', async () => {
      const { store } = await openFor(create);
      await store.transact([{ table: 'content', put: stored }, deletionOf('none')]);
      await store.transact([{ table: 'content', put: item('a') }]);
      expect(await store.get({ table: 'content', pk: 'p', sk: 'a' })).toEqual(item('a'));
      await store.transact([deletion]);
      expect(await store.get({ table: 'content', pk: 'p', sk: 'a' })).toBeUndefined();
    });
  });
};

const deletionOf = (sk: string): Write => ({ table: 'content', delete: { pk: 'p', sk } });
const deletion = deletionOf('a');
