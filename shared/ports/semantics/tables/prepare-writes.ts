import type { Condition, Item, TableName, Write } from '../../table-store.ts';
import { TableLimitExceeded } from '../../table-store.ts';
import { assertPartitionKey, assertSortKey } from './assert-keys.ts';
import { tableLimits } from './table-limits.ts';

/** A write that keeps every limit; a put carries its item as JSON. */
export type PreparedWrite = {
  readonly table: TableName;
  readonly pk: string;
  readonly sk: string;
  readonly if?: Condition | undefined;
  readonly put?: { readonly item: Item; readonly json: string; readonly size: number } | undefined;
  readonly delete?: true | undefined;
};

const assertItem = (item: Item): void => {
  if (!Number.isSafeInteger(item.version) || item.version < 1) {
    throw new TableLimitExceeded(`version must be a whole number from 1, got ${item.version}`);
  }
  if (item.ttl !== undefined && !Number.isSafeInteger(item.ttl))
    throw new TableLimitExceeded('ttl must be whole seconds');
  for (const index of ['gsi1', 'gsi2'] as const) {
    if (item[`${index}pk`] !== undefined) assertPartitionKey(item[`${index}pk`], `${index}pk`);
    if (item[`${index}sk`] !== undefined) assertSortKey(item[`${index}sk`], `${index}sk`);
  }
};

const prepare = (write: Write): PreparedWrite => {
  const { table } = write;
  const key = 'put' in write ? write.put : 'delete' in write ? write.delete : write.check;
  assertPartitionKey(key.pk);
  assertSortKey(key.sk);
  const target = { table, pk: key.pk, sk: key.sk, if: write.if };
  if ('delete' in write) return { ...target, delete: true };
  if (!('put' in write)) return target;

  assertItem(write.put);
  const json = JSON.stringify(write.put);
  const size = Buffer.byteLength(json);
  if (size > tableLimits.item) throw new TableLimitExceeded(`an item of ${size} bytes: ${key.pk} ${key.sk}`);
  return { ...target, put: { item: write.put, json, size } };
};

/**
 * Checks what every engine must refuse before it writes, and measures.
 *
 * @throws TableLimitExceeded naming the limit that is broken
 */
export const prepareWrites = (writes: readonly Write[]): readonly PreparedWrite[] => {
  if (writes.length < 1 || writes.length > tableLimits.writes) {
    throw new TableLimitExceeded(`a transaction of ${writes.length} writes; 1 to ${tableLimits.writes} are allowed`);
  }
  const prepared = writes.map(prepare);
  const targets = new Set(prepared.map(({ table, pk, sk }) => JSON.stringify([table, pk, sk])));
  if (targets.size < prepared.length) throw new TableLimitExceeded('two writes to one item in a transaction');
  const size = prepared.reduce((sum, { put }) => sum + (put?.size ?? 0), 0);
  if (size > tableLimits.transaction) throw new TableLimitExceeded(`a transaction of ${size} bytes`);
  return prepared;
};
