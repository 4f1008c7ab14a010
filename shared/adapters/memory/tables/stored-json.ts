import type { StoredItem } from '#shared/ports/semantics/tables/condition-holds.ts';
import type { PreparedWrite } from '#shared/ports/semantics/tables/prepare-writes.ts';
import type { IndexName, Item } from '#shared/ports/table-store.ts';

/** An item as text, so that nobody who holds an item holds the stored one. */
export type StoredJson = {
  readonly pk: string;
  readonly sk: string;
  readonly json: string;
  readonly size: number;
  readonly index: { readonly [Name in IndexName]: readonly [pk: string | undefined, sk: string | undefined] };
};

type ReadItem = {
  (row: StoredJson): Item;
  (row: StoredJson | undefined): Item | undefined;
};

/** A fresh copy of the stored item. */
export const readItem = ((row) => row && JSON.parse(row.json)) as ReadItem;

/** The stored item as conditions look at it. */
export const storedItem = (row: StoredJson | undefined): StoredItem | undefined => {
  const item = readItem(row);
  return item && { version: item.version, attribute: (name) => item[name] };
};

/** A prepared put as it is stored. */
export const storeItem = ({ item, json, size }: NonNullable<PreparedWrite['put']>): StoredJson => ({
  pk: item.pk,
  sk: item.sk,
  json,
  size,
  index: { gsi1: [item.gsi1pk, item.gsi1sk], gsi2: [item.gsi2pk, item.gsi2sk] },
});
