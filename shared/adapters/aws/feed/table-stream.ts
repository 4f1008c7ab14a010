import type { _Record, DynamoDBStreamsClient, Shard } from '@aws-sdk/client-dynamodb-streams';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** One record of a stream with the sequence number that orders it in its shard. */
export type StreamRecord = { readonly sequence: string; readonly record: _Record };

/** What a table's stream holds, shard by shard. */
export class TableStream {
  readonly #client: DynamoDBStreamsClient;
  readonly #arn: string;

  constructor(client: DynamoDBStreamsClient, arn: string) {
    this.#client = client;
    this.#arn = arn;
  }

  async shards(): Promise<readonly Shard[]> {
    const found: Shard[] = [];
    let from: string | undefined;
    do {
      const command = new DescribeStreamCommand({ StreamArn: this.#arn, ExclusiveStartShardId: from });
      const { StreamDescription: { Shards = [], LastEvaluatedShardId } = {} } = await this.#client.send(command);
      found.push(...Shards);
      from = LastEvaluatedShardId;
    } while (from);
    return found;
  }

  /** The records of a shard behind `after`, oldest first; of an open shard, until it has nothing more for now. */
  async *read(shardId: string, after: string | undefined): AsyncGenerator<StreamRecord> {
    let iterator = await this.#iterator(shardId, after);
    while (iterator) {
      const { Records = [], NextShardIterator } = await this.#client.send(
        new GetRecordsCommand({ ShardIterator: iterator }),
      );
      for (const record of Records) yield { sequence: record.dynamodb?.SequenceNumber ?? '', record };
      if (Records.length === 0) return;
      iterator = NextShardIterator;
    }
  }

  async #iterator(shardId: string, after: string | undefined): Promise<string | undefined> {
    const shard = { StreamArn: this.#arn, ShardId: shardId };
    const oldest = new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' });
    if (after === undefined) return (await this.#client.send(oldest)).ShardIterator;
    const behind = { ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const;
    try {
      return (await this.#client.send(new GetShardIteratorCommand(behind))).ShardIterator;
    } catch (error) {
      // What was read last is a day old and gone: everything that is left lies behind it.
      if (error instanceof TrimmedDataAccessException) return (await this.#client.send(oldest)).ShardIterator;
      throw error;
    }
  }
}
