import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '#shared/ports/clock.ts';
import type { DynamodbEngine } from '../tables/dynamodb-engine.ts';

const keptSeconds = 30 * 24 * 60 * 60;

const keyOf = (name: string) => ({ pk: `mail ${name}` });

/** Remembers sent mails in the ledger table for a month. */
export class SentLedger {
  readonly #engine: DynamodbEngine;
  readonly #clock: Clock;

  constructor(engine: DynamodbEngine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  async has(name: string): Promise<boolean> {
    const { documents, tables } = this.#engine;
    const command = new GetCommand({ TableName: tables.ledger, Key: keyOf(name), ConsistentRead: true });
    return (await documents.send(command)).Item !== undefined;
  }

  async add(name: string): Promise<void> {
    const { documents, tables } = this.#engine;
    const ttl = Math.floor(this.#clock.now().getTime() / 1000) + keptSeconds;
    await documents.send(new PutCommand({ TableName: tables.ledger, Item: { ...keyOf(name), ttl } }));
  }
}
