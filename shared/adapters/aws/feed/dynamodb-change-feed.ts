import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ChangeFeed, FeedRecord } from '#shared/ports/change-feed.ts';
import { outboxPrefix } from '#shared/ports/change-feed.ts';
import type { Item, TableName } from '#shared/ports/table-store.ts';
import type { DynamodbEngine } from '../tables/dynamodb-engine.ts';
import type { DynamodbTableStore } from '../tables/dynamodb-table-store.ts';
import { feedStart, parsePosition, positionText } from './feed-position.ts';
import { shardOrder } from './shard-order.ts';
import { TableStream } from './table-stream.ts';

type Seen = Readonly<Record<string, string>>;

/** The outbox item that a record inserts; undefined for every other change. */
const insertedOutboxItem = ({ eventName, dynamodb: { NewImage } = {} }: _Record): Item | undefined =>
  eventName === 'INSERT' && NewImage?.['pk']?.S?.startsWith(outboxPrefix)
    ? (unmarshall(NewImage as Parameters<typeof unmarshall>[0]) as Item)
    : undefined;

/**
 * The tables' streams, read by asking: for tools and single machines beside the cloud, where the stream calls the dispatcher
 * by itself. The engine keeps a record for 24 hours.
 */
export class DynamodbChangeFeed implements ChangeFeed {
  readonly #engine: DynamodbEngine;
  readonly #client: DynamoDBStreamsClient;
  readonly #tables: Pick<DynamodbTableStore, 'onOutbox'>;
  readonly #streams = new Map<TableName, TableStream>();
  /** How far behind a position there is nothing for the feed, so that it is not read again and again. */
  readonly #idle = new Map<TableName, { readonly after: string | undefined; readonly seen: Seen }>();

  constructor(engine: DynamodbEngine, client: DynamoDBStreamsClient, tables: Pick<DynamodbTableStore, 'onOutbox'>) {
    this.#engine = engine;
    this.#client = client;
    this.#tables = tables;
  }

  async read(
    table: TableName,
    { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<readonly FeedRecord[]> {
    const start = after === undefined ? feedStart : parsePosition(after);
    const idle = this.#idle.get(table);
    const stream = await this.#stream(table);
    const ids = shardOrder(await stream.shards());
    const from = idle?.after === after ? idle?.seen : start.shards;
    let seen: Seen = Object.fromEntries(Object.entries(from ?? {}).filter(([id]) => ids.includes(id)));
    const found: FeedRecord[] = [];
    for (const id of ids) {
      for await (const { sequence, record } of stream.read(id, seen[id])) {
        seen = { ...seen, [id]: sequence };
        const item = insertedOutboxItem(record);
        if (!item) continue;
        const position = positionText({ count: start.count + found.length + 1, shards: seen });
        found.push({ position, table, item });
        if (found.length >= limit) return found;
      }
    }
    if (found.length === 0) this.#idle.set(table, { after, seen });
    return found;
  }

  async position(consumer: string, table: TableName): Promise<string | undefined> {
    const { documents, tables } = this.#engine;
    const command = new GetCommand({ TableName: tables.ledger, Key: keyOf(consumer, table), ConsistentRead: true });
    return (await documents.send(command)).Item?.['value'];
  }

  async commit(consumer: string, table: TableName, position: string): Promise<void> {
    const { documents, tables } = this.#engine;
    const command = new UpdateCommand({
      TableName: tables.ledger,
      Key: keyOf(consumer, table),
      UpdateExpression: 'SET #value = :position',
      ConditionExpression: 'attribute_not_exists(pk) OR #value < :position',
      ExpressionAttributeNames: { '#value': 'value' },
      ExpressionAttributeValues: { ':position': positionText(parsePosition(position)) },
    });
    try {
      await documents.send(command);
    } catch (error) {
      // A later one is there already.
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    }
  }

  /** Tells of what this process wrote; what others wrote is found by polling. */
  subscribe(wake: () => void): () => void {
    return this.#tables.onOutbox(wake);
  }

  async #stream(table: TableName): Promise<TableStream> {
    const known = this.#streams.get(table);
    if (known) return known;
    const { documents, tables } = this.#engine;
    const { Table } = await documents.send(new DescribeTableCommand({ TableName: tables[table] }));
    if (!Table?.LatestStreamArn) throw new Error(`table ${tables[table]} has no stream`);
    const stream = new TableStream(this.#client, Table.LatestStreamArn);
    this.#streams.set(table, stream);
    return stream;
  }
}

const keyOf = (consumer: string, table: TableName) => ({ pk: `position ${consumer} ${table}` });
