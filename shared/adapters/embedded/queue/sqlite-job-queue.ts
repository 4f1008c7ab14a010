import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '#shared/ports/clock.ts';
import type {
  DeadLetter,
  JobQueue,
  OutgoingMessage,
  QueueDepth,
  QueueMessage,
  QueueName,
} from '#shared/ports/job-queue.ts';
import { maxReceives } from '#shared/ports/job-queue.ts';
import { Statements } from '../engine/statements.ts';
import type { WakeChannel } from './wake-channel.ts';

type Row = { readonly id: number; readonly body: string; readonly receiveCount: number };

const timedOut = 'not finished in time';

// The handle names the delivery, so that a late worker cannot touch a message that another has now.
const handleOf = ({ id, receiveCount }: Row): string => `${id}.${receiveCount}`;
const parseHandle = (handle: string): readonly [id: number, receiveCount: number] => {
  const [, id, receiveCount] = /^(\d{1,15})\.(\d{1,9})$/.exec(handle) ?? [];
  return [Number(id ?? 0), Number(receiveCount ?? 0)];
};

/** Queues in SQLite, on a connection of this thread: each act is one short transaction. */
export class SqliteJobQueue implements JobQueue {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #wakes: WakeChannel;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, wakes: WakeChannel, clock: Clock) {
    this.#database = database;
    this.#statements = new Statements(database);
    this.#wakes = wakes;
    this.#clock = clock;
  }

  async send(queue: QueueName, messages: readonly OutgoingMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const now = this.#now();
    this.#together(() => {
      for (const { body, delaySeconds = 0, coalesceKey } of messages) {
        // One that waits already stands for this one too, and comes no later than this one would.
        const sql = `INSERT INTO messages (queue, body, coalesceKey, visibleAt) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET visibleAt = min(visibleAt, excluded.visibleAt)`;
        this.#statements.run(sql, queue, body, coalesceKey ?? null, now + delaySeconds * 1000);
      }
    });
    this.#wakes.tell(queue);
  }

  async receive(
    queue: QueueName,
    { limit, visibilitySeconds }: { readonly limit: number; readonly visibilitySeconds: number },
  ): Promise<readonly QueueMessage[]> {
    const now = this.#now();
    // Asking in vain, which pollers mostly do, takes no lock.
    if (!this.#statements.one('SELECT 1 FROM messages WHERE queue = ? AND visibleAt <= ? LIMIT 1', queue, now))
      return [];
    const rows = this.#together(() => {
      this.#bury(queue, now);
      const sql = `UPDATE messages SET visibleAt = ?, receiveCount = receiveCount + 1 WHERE id IN
          (SELECT id FROM messages WHERE queue = ? AND visibleAt <= ? ORDER BY visibleAt, id LIMIT ?)
        RETURNING id, body, receiveCount`;
      return this.#statements.all<Row>(
        sql,
        now + visibilitySeconds * 1000,
        queue,
        now,
        Math.max(0, Math.min(limit, 10)),
      );
    });
    return rows.map((row) => ({
      messageId: `${row.id}`,
      body: row.body,
      receiptHandle: handleOf(row),
      receiveCount: row.receiveCount,
    }));
  }

  async delete(queue: QueueName, receiptHandles: readonly string[]): Promise<void> {
    const now = this.#now();
    this.#together(() => {
      for (const handle of receiptHandles) {
        const sql = 'DELETE FROM messages WHERE queue = ? AND id = ? AND receiveCount = ? AND visibleAt > ?';
        this.#statements.run(sql, queue, ...parseHandle(handle), now);
      }
    });
  }

  async release(
    queue: QueueName,
    receiptHandle: string,
    { delaySeconds, reason }: { readonly delaySeconds: number; readonly reason: string },
  ): Promise<void> {
    const now = this.#now();
    const [id, receiveCount] = parseHandle(receiptHandle);
    // One that was delivered for the last time is dead at once.
    const visibleAt = receiveCount >= maxReceives ? now : now + delaySeconds * 1000;
    this.#together(() => {
      const sql = `UPDATE messages SET visibleAt = ?, reason = ?
        WHERE queue = ? AND id = ? AND receiveCount = ? AND visibleAt > ?`;
      this.#statements.run(sql, visibleAt, reason, queue, id, receiveCount, now);
      this.#bury(queue, now);
    });
    if (delaySeconds === 0) this.#wakes.tell(queue);
  }

  async deadLetters(queue: QueueName, { limit }: { readonly limit: number }): Promise<readonly DeadLetter[]> {
    this.#together(() => this.#bury(queue, this.#now()));
    type DeadRow = Row & { readonly reason: string; readonly deadAt: number };
    const sql = 'SELECT * FROM dead WHERE queue = ? ORDER BY deadAt, id LIMIT ?';
    return this.#statements.all<DeadRow>(sql, queue, limit).map(({ id, body, reason, deadAt, receiveCount }) => {
      return { messageId: `${id}`, body, reason, deadAt: new Date(deadAt).toISOString(), receiveCount };
    });
  }

  async redrive(queue: QueueName, messageIds?: readonly string[]): Promise<number> {
    const now = this.#now();
    const back = `INSERT INTO messages (id, queue, body, coalesceKey, visibleAt)
      SELECT id, queue, body, coalesceKey, ? FROM dead WHERE queue = ?`;
    const count = this.#together(() => {
      if (!messageIds) {
        this.#statements.run(`${back} ON CONFLICT DO NOTHING`, now, queue);
        return this.#statements.run('DELETE FROM dead WHERE queue = ?', queue);
      }
      return messageIds
        .map(Number)
        .filter(Number.isSafeInteger)
        .reduce((sum, id) => {
          this.#statements.run(`${back} AND id = ? ON CONFLICT DO NOTHING`, now, queue, id);
          return sum + this.#statements.run('DELETE FROM dead WHERE queue = ? AND id = ?', queue, id);
        }, 0);
    });
    if (count > 0) this.#wakes.tell(queue);
    return count;
  }

  async discard(queue: QueueName, messageIds: readonly string[]): Promise<number> {
    const sql = 'DELETE FROM dead WHERE queue = ? AND id IN (SELECT value FROM json_each(?))';
    const ids = messageIds.map(Number).filter(Number.isSafeInteger);
    return this.#together(() => this.#statements.run(sql, queue, JSON.stringify(ids)));
  }

  async depth(queue: QueueName) {
    const sql = `SELECT count(*) FILTER (WHERE receiveCount = 0 OR visibleAt <= ?) AS waiting,
      count(*) FILTER (WHERE receiveCount = 0 AND visibleAt > ?) AS later,
      count(*) FILTER (WHERE receiveCount > 0 AND visibleAt > ?) AS inFlight,
      (SELECT count(*) FROM dead WHERE queue = ?) AS dead FROM messages WHERE queue = ?`;
    const now = this.#now();
    const depth = this.#statements.one<QueueDepth>(sql, now, now, now, queue, queue);
    return { waiting: 0, later: 0, inFlight: 0, dead: 0, ...depth };
  }

  subscribe(queue: QueueName, wake: () => void): () => void {
    return this.#wakes.on(queue, wake);
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  #bury(queue: QueueName, now: number): void {
    const spent = `queue = ? AND visibleAt <= ? AND receiveCount >= ${maxReceives}`;
    const sql = `INSERT INTO dead SELECT id, queue, body, coalesceKey, receiveCount, coalesce(reason, '${timedOut}'), ?
      FROM messages WHERE ${spent}`;
    if (this.#statements.run(sql, now, queue, now) > 0) {
      this.#statements.run(`DELETE FROM messages WHERE ${spent}`, queue, now);
    }
  }

  #together<Value>(act: () => Value): Value {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const value = act();
      this.#database.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}
