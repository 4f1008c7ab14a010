import type { DatabaseSync } from 'node:sqlite';
import { DomainError } from '#shared/domain/errors.ts';
import type { ChangeFeed, FeedRecord } from '#shared/ports/change-feed.ts';
import type { TableName } from '#shared/ports/table-store.ts';
import { Statements } from '../engine/statements.ts';
import type { TableReader } from '../tables/table-reader.ts';
import type { WriterClient } from '../writer/writer-client.ts';

// As many digits as the largest exact number has: positions order as text too.
const toText = (position: number): string => `${position}`.padStart(16, '0');
const toNumber = (position: string): number => {
  if (!/^\d{16}$/.test(position)) throw new DomainError('cursor-invalid', 'not a feed position');
  return Number(position);
};

/** The feed rows that the writer adds in the transaction of the outbox item; positions lie beside the queues. */
export class SqliteChangeFeed implements ChangeFeed {
  readonly #reader: TableReader;
  readonly #writer: WriterClient;
  readonly #positions: Statements;

  constructor(reader: TableReader, writer: WriterClient, queue: DatabaseSync) {
    this.#reader = reader;
    this.#writer = writer;
    this.#positions = new Statements(queue);
  }

  async read(
    table: TableName,
    { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<readonly FeedRecord[]> {
    const rows = this.#reader.feed(table, after === undefined ? 0 : toNumber(after), limit);
    return rows.map(({ position, item }) => ({ position: toText(position), table, item: JSON.parse(item) }));
  }

  async position(consumer: string, table: TableName): Promise<string | undefined> {
    const sql = 'SELECT position FROM positions WHERE consumer = ? AND tablename = ?';
    const row = this.#positions.one<{ position: number }>(sql, consumer, table);
    return row && toText(row.position);
  }

  async commit(consumer: string, table: TableName, position: string): Promise<void> {
    const sql = `INSERT INTO positions VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET position = max(position, excluded.position)`;
    this.#positions.run(sql, consumer, table, toNumber(position));
  }

  subscribe(wake: () => void): () => void {
    return this.#writer.onFed(wake);
  }
}
