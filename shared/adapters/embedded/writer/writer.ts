import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { MessagePort } from 'node:worker_threads';
import { groupCommit } from '../engine/group-commit.ts';
import { type Durability, openDatabase } from '../engine/open-database.ts';
import { ObjectFiles } from '../objects/object-files.ts';
import { ObjectIndex } from '../objects/object-index.ts';
import { objectSchema } from '../objects/object-schema.ts';
import { tableSchema } from '../tables/table-schema.ts';
import { TableTransactions } from '../tables/table-transactions.ts';
import { Statistics, statisticsSchema } from './statistics.ts';
import type {
  Answer,
  FromWriter,
  ObjectRequest,
  StatisticsRequest,
  TableRequest,
  ToWriter,
  WriterRequest,
} from './writer-protocol.ts';

type Asked<Request> = { readonly port: MessagePort | undefined; readonly id: number; readonly request: Request };
type Group<Request> = {
  readonly database: DatabaseSync;
  readonly answer: (request: Request) => Answer;
  readonly asked: Asked<Request>[];
};

const isDurable = ({ request }: Asked<ObjectRequest>): boolean =>
  request.act === 'completeUpload' || ('durable' in request && request.durable);

/** The one writer of tables.db, counters.db and objects.db: what is asked in one turn is committed together. */
export class Writer {
  readonly #transactions: TableTransactions;
  readonly #objects: ObjectIndex;
  readonly #files: ObjectFiles;
  readonly #tableGroup: Group<TableRequest>;
  readonly #statisticsGroup: Group<StatisticsRequest>;
  readonly #objectGroup: Group<ObjectRequest>;
  readonly #subscribers = new Set<MessagePort>();
  readonly #removing = new Set<string>();
  #scheduled = false;
  #closed = false;

  constructor(dataDir: string) {
    const open = (name: string, durability: Durability, schema: string, cacheMiB?: number): DatabaseSync => {
      const database = openDatabase(join(dataDir, name), { durability, cacheMiB });
      database.exec(`BEGIN; ${schema} COMMIT`);
      return database;
    };
    const tables = open('tables.db', 'full', tableSchema, 10);
    const counters = open('counters.db', 'normal', statisticsSchema);
    const objects = open('objects.db', 'normal', objectSchema, 4);
    const statistics = new Statistics(counters);
    this.#transactions = new TableTransactions(tables);
    this.#objects = new ObjectIndex(objects);
    this.#files = new ObjectFiles(join(dataDir, 'objects'));
    this.#tableGroup = { database: tables, answer: (request) => this.#transactions.answer(request), asked: [] };
    this.#statisticsGroup = { database: counters, answer: (request) => statistics.answer(request), asked: [] };
    this.#objectGroup = { database: objects, answer: (request) => this.#objects.answer(request), asked: [] };
    this.#removeGarbage();
  }

  /** Answers the requests of a client until its port closes. */
  serve(port: MessagePort): void {
    port.on('message', (requests: ToWriter) => {
      for (const [id, request] of requests) this.#ask(port, id, request);
    });
    port.on('close', () => this.#subscribers.delete(port));
  }

  /** Commits what was asked so far and closes the files. */
  close(): void {
    this.#commit();
    this.#closed = true;
    for (const { database } of [this.#tableGroup, this.#statisticsGroup, this.#objectGroup]) database.close();
  }

  #ask(port: MessagePort | undefined, id: number, request: WriterRequest): void {
    switch (request.act) {
      case 'subscribe':
        if (port) this.#subscribers.add(port);
        return;
      case 'transact':
      case 'reserve':
      case 'sweepTables':
        this.#tableGroup.asked.push({ port, id, request });
        break;
      case 'add':
        this.#statisticsGroup.asked.push({ port, id, request });
        break;
      default:
        this.#objectGroup.asked.push({ port, id, request });
    }
    if (this.#scheduled) return;
    this.#scheduled = true;
    // After the messages that have arrived already: they share the commit.
    setImmediate(() => this.#commit());
  }

  #commit(): void {
    if (this.#closed) return;
    this.#scheduled = false;
    this.#run(this.#tableGroup);
    if (this.#transactions.takeFed())
      for (const port of this.#subscribers) port.postMessage({ fed: true } satisfies FromWriter);

    if (this.#objectGroup.asked.length > 0) {
      const mode = this.#objectGroup.asked.some(isDurable) ? 'FULL' : 'NORMAL';
      this.#objectGroup.database.exec(`PRAGMA synchronous = ${mode}`);
      this.#run(this.#objectGroup);
      this.#removeGarbage();
    }
    this.#run(this.#statisticsGroup);
  }

  #run<Request>({ database, answer, asked }: Group<Request>): void {
    if (asked.length === 0) return;
    const group = asked.splice(0);
    const answers = groupCommit(
      database,
      group.map(
        ({ request }) =>
          () =>
            answer(request),
      ),
    );
    const byPort = Map.groupBy(
      group.map(({ port, id }, n) => ({ port, answer: [id, answers[n] as Answer] as const })),
      ({ port }) => port,
    );
    for (const [port, some] of byPort) {
      port?.postMessage({ answers: some.map(({ answer }) => answer) } satisfies FromWriter);
    }
  }

  // The rows that let go of the files are committed: whoever reads now finds the new ones.
  #removeGarbage(): void {
    const files = this.#objects.garbage().filter((file) => !this.#removing.has(file));
    if (files.length === 0) return;
    for (const file of files) this.#removing.add(file);
    void this.#files.remove(files).then(() => {
      for (const file of files) this.#removing.delete(file);
      if (!this.#closed) this.#ask(undefined, 0, { act: 'forgetGarbage', files });
    });
  }
}
