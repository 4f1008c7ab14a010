import { TableLimitExceeded } from '../../table-store.ts';
import { tableLimits } from './table-limits.ts';

const assertKey = (name: string, value: unknown, limit: number): void => {
  if (typeof value !== 'string' || value === '') throw new TableLimitExceeded(`${name} must be a string with content`);
  // A lone surrogate has no UTF-8 form: two such keys would become one.
  if (!value.isWellFormed()) throw new TableLimitExceeded(`${name} is not well-formed Unicode`);
  if (value.length * 3 > limit && Buffer.byteLength(value) > limit) {
    throw new TableLimitExceeded(`${name} is longer than ${limit} bytes`);
  }
};

/** @throws TableLimitExceeded when `value` cannot be a partition key */
export const assertPartitionKey = (value: unknown, name = 'pk'): void =>
  assertKey(name, value, tableLimits.partitionKey);

/** @throws TableLimitExceeded when `value` cannot be a sort key */
export const assertSortKey = (value: unknown, name = 'sk'): void => assertKey(name, value, tableLimits.sortKey);
