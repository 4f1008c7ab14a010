import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { ClusterSnapshot, CounterState } from '#shared/ports/cluster-snapshot.ts';
import type { ObjectHead, ObjectStore } from '#shared/ports/object-store.ts';
import type { Item, TableName, TableStore } from '#shared/ports/table-store.ts';
import type { DynamodbEngine } from '../tables/dynamodb-engine.ts';

const perStep = 1000;
const kinds = { reserve: 'reserved', add: 'added' } as const;

const counterOf = (pk: string, value: unknown): readonly CounterState[] => {
  const [, kind, counter] = /^(reserve|add) (.+)$/s.exec(pk) ?? [];
  return kind && counter ? [{ kind: kinds[kind as keyof typeof kinds], counter, value: Number(value) }] : [];
};

/**
 * What a cluster on AWS holds, walked item by item. The engines have no view of one moment over all of them: an export is
 * exact while nobody writes; for going back in time there is the engines' own recovery.
 */
export class AwsClusterSnapshot implements ClusterSnapshot {
  readonly #engine: DynamodbEngine;
  readonly #tables: TableStore;
  readonly #objects: ObjectStore;

  constructor(engine: DynamodbEngine, tables: TableStore, objects: ObjectStore) {
    this.#engine = engine;
    this.#tables = tables;
    this.#objects = objects;
  }

  items(table: TableName): AsyncIterable<Item> {
    return this.#tables.scan(table);
  }

  async *counters(): AsyncGenerator<CounterState> {
    const { documents, tables } = this.#engine;
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new ScanCommand({ TableName: tables.ledger, ConsistentRead: true, ExclusiveStartKey: from }),
      );
      for (const { pk, value } of Items) yield* counterOf(String(pk), value);
      from = LastEvaluatedKey;
    } while (from);
  }

  async *objects(): AsyncGenerator<ObjectHead> {
    let cursor: string | undefined;
    do {
      const page = await this.#objects.list('', { limit: perStep, cursor });
      for (const { key } of page.objects) {
        const head = await this.#objects.head(key);
        if (head) yield head;
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
  }

  async read({ key }: ObjectHead, from: number, to: number): Promise<Uint8Array | undefined> {
    return (await this.#objects.getRange(key, from, to))?.body;
  }

  close(): void {
    // Nothing is held.
  }
}
