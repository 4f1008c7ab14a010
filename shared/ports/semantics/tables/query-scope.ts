import type { KeyRange, Query } from '../../table-store.ts';
import { TableLimitExceeded } from '../../table-store.ts';
import { prefixEnd } from '../order/prefix-end.ts';
import { assertPartitionKey } from './assert-keys.ts';
import { tableLimits } from './table-limits.ts';

/** A range of sort keys: from `from` inclusive to `to` inclusive or to `before` exclusive. */
export type KeyBounds = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before?: string | undefined;
};

/** The bounds that a key range means. */
export const keyBounds = (range: KeyRange = {}): KeyBounds =>
  'beginsWith' in range ? { from: range.beginsWith, before: prefixEnd(range.beginsWith) } : range;

/**
 * What a cursor of this query belongs to: everything that decides its items and their order.
 *
 * @throws TableLimitExceeded when limit or partition are outside the port's limits
 */
export const queryScope = ({ table, index, partition, range, order, limit }: Query): string => {
  if (!Number.isInteger(limit) || limit < 1 || limit > tableLimits.pageItems) {
    throw new TableLimitExceeded(`a limit of ${limit}; 1 to ${tableLimits.pageItems} are allowed`);
  }
  assertPartitionKey(partition, 'partition');
  const { from, to, before } = keyBounds(range);
  return JSON.stringify([table, index ?? '', partition, order ?? 'asc', from, to, before]);
};
