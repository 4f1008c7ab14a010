/** The limits of the table port, in bytes of UTF-8 where they are sizes; an item is measured as its JSON. */
export const tableLimits = {
  item: 400 * 1024,
  page: 1024 * 1024,
  pageItems: 1000,
  partitionKey: 2048,
  sortKey: 1024,
  transaction: 4 * 1024 * 1024,
  writes: 100,
  batchGet: 100,
  /** How long a `token` keeps a transaction from being written again, in milliseconds. */
  tokenLife: 10 * 60 * 1000,
} as const;
