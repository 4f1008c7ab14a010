import type { BatchGetCommandInput } from '@aws-sdk/lib-dynamodb';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Item, ItemKey, TableName } from '#shared/ports/table-store.ts';
import { maxTries, retryPause } from '../engine/retry-pause.ts';
import type { DynamodbEngine } from './dynamodb-engine.ts';

type Requests = NonNullable<BatchGetCommandInput['RequestItems']>;

const nameOf = (table: string, pk: string, sk: string): string => JSON.stringify([table, pk, sk]);

const requestsOf = ({ tables }: DynamodbEngine, keys: readonly ItemKey[]): Requests => {
  // The engine refuses a key that comes twice.
  const once = new Map(keys.map((key) => [nameOf(key.table, key.pk, key.sk), key]));
  const byTable = Map.groupBy(once.values(), ({ table }) => table);
  return Object.fromEntries(
    [...byTable].map(([table, wanted]: [TableName, readonly ItemKey[]]) => [
      tables[table],
      { ConsistentRead: true, Keys: wanted.map(({ pk, sk }) => ({ pk, sk })) },
    ]),
  );
};

/** Reads up to 100 keys consistently, asking again for what the engine left out; in the order of the keys. */
export const batchRead = async (
  engine: DynamodbEngine,
  keys: readonly ItemKey[],
): Promise<readonly (Item | undefined)[]> => {
  const found = new Map<string, Item>();
  let wanted = requestsOf(engine, keys);
  for (let tries = 1; Object.keys(wanted).length > 0; ) {
    const { Responses = {}, UnprocessedKeys = {} } = await engine.documents.send(
      new BatchGetCommand({ RequestItems: wanted }),
    );
    const items = Object.entries(Responses).flatMap(([table, some]) =>
      some.map((item) => [table, item as Item] as const),
    );
    for (const [table, item] of items) found.set(nameOf(table, item.pk, item.sk), item);
    wanted = UnprocessedKeys;
    if (Object.keys(wanted).length === 0) break;
    // Large items fill an answer before the last key: going on is no failure.
    tries = items.length > 0 ? 1 : tries + 1;
    if (tries > maxTries) throw new Error('the tables answer no more of a batch');
    if (tries > 1) await retryPause(tries);
  }
  return keys.map(({ table, pk, sk }) => found.get(nameOf(engine.tables[table], pk, sk)));
};
