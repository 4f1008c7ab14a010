import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '#shared/ports/clock.ts';
import type {
  ObjectHead,
  ObjectStore,
  PutOptions,
  StoredObject,
  Upload,
  UploadedPart,
} from '#shared/ports/object-store.ts';
import { PreconditionFailed } from '#shared/ports/object-store.ts';
import { assertListLimit } from '#shared/ports/semantics/objects/assert-list-limit.ts';
import { assertObjectKey } from '#shared/ports/semantics/objects/assert-object-key.ts';
import { assertPart } from '#shared/ports/semantics/objects/assert-part.ts';
import type { CursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import type { WriterClient } from '../writer/writer-client.ts';
import type { ObjectRow } from '../writer/writer-protocol.ts';
import { joinParts } from './join-parts.ts';
import type { ObjectFiles } from './object-files.ts';
import type { ObjectReader } from './object-reader.ts';
import { headOf } from './object-reader.ts';

const digest = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

// A lost page is rendered again; anything else must survive a power cut once it was acknowledged.
const isDurable = (key: string): boolean => !key.includes('/pages/');

/** Objects in files with an index in SQLite: the row is the commit point, the bytes are there before it. */
export class SqliteObjectStore implements ObjectStore {
  readonly #reader: ObjectReader;
  readonly #files: ObjectFiles;
  readonly #writer: WriterClient;
  readonly #cursors: CursorSeal;
  readonly #clock: Clock;

  constructor(reader: ObjectReader, files: ObjectFiles, writer: WriterClient, cursors: CursorSeal, clock: Clock) {
    this.#reader = reader;
    this.#files = files;
    this.#writer = writer;
    this.#cursors = cursors;
    this.#clock = clock;
  }

  async put(key: string, body: Uint8Array, options: PutOptions): Promise<ObjectHead> {
    assertObjectKey(key);
    const { contentType, cacheControl = null, if: condition = {} } = options;
    // The writer decides; this only spares the file when it is refused for sure.
    if ('ifAbsent' in condition && this.#reader.row(key)) throw new PreconditionFailed(`${key} is there already`);
    const durable = isDurable(key);
    const file = durable ? await this.#files.write([body]) : this.#files.writeNow(body);
    const row = { key, file, etag: digest(body), size: body.byteLength, contentType, cacheControl };
    await this.#commit(file, () => this.#writer.ask({ act: 'putObject', row, ...condition, durable }));
    return headOf(row);
  }

  async get(key: string): Promise<StoredObject | undefined> {
    return this.#read(key, ({ file }) => this.#files.read(file));
  }

  async head(key: string): Promise<ObjectHead | undefined> {
    assertObjectKey(key);
    const row = this.#reader.row(key);
    return row && headOf(row);
  }

  async getRange(key: string, from: number, to: number): Promise<StoredObject | undefined> {
    if (!Number.isSafeInteger(from) || from < 0 || !(to >= from)) return undefined;
    return this.#read(key, ({ file, size }) =>
      from < size ? this.#files.readRange(file, from, Math.min(to + 1, size) - from) : undefined,
    );
  }

  async list(prefix: string, { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) {
    assertListLimit(limit);
    const scope = `objects ${prefix}`;
    const [after] = cursor === undefined ? [] : this.#cursors.open(cursor, scope);
    const rows = this.#reader.list(prefix, after, limit + 1);
    const objects = rows.slice(0, limit).map(headOf);
    const last = objects.at(-1);
    return rows.length > limit && last ? { objects, cursor: this.#cursors.seal([last.key], scope) } : { objects };
  }

  async delete(key: string, { ifMatch }: { readonly ifMatch?: string | undefined } = {}): Promise<void> {
    assertObjectKey(key);
    await this.#writer.ask({ act: 'deleteObject', key, ifMatch, durable: isDurable(key) });
  }

  async startUpload(key: string, { contentType }: { readonly contentType: string }): Promise<Upload> {
    assertObjectKey(key);
    const uploadId = randomBytes(16).toString('hex');
    await this.#writer.ask({ act: 'startUpload', uploadId, key, contentType, now: this.#clock.now().getTime() });
    return { uploadId, key, contentType };
  }

  async putPart(uploadId: string, number: number, body: Uint8Array): Promise<UploadedPart> {
    assertPart(number, body);
    if (!this.#reader.upload(uploadId)) throw new PreconditionFailed('no such upload');
    const part = { number, etag: digest(body), size: body.byteLength };
    const file = await this.#files.write([body]);
    await this.#commit(file, () => this.#writer.ask({ act: 'putPart', uploadId, ...part, file }));
    return part;
  }

  async partAddress(): Promise<undefined> {
    return undefined;
  }

  async listParts(uploadId: string): Promise<readonly UploadedPart[]> {
    return this.#reader.parts(uploadId).map(({ number, etag, size }) => ({ number, etag, size }));
  }

  async completeUpload(uploadId: string): Promise<ObjectHead> {
    const upload = this.#reader.upload(uploadId);
    if (!upload) throw new PreconditionFailed('no such upload');
    const parts = this.#reader.parts(uploadId);
    const { key, contentType } = upload;
    const joined = await joinParts(this.#files, parts);
    const row: ObjectRow = { key, contentType, cacheControl: null, ...joined };
    const files = parts.map(({ file }) => file);
    await this.#commit(joined.file, () => this.#writer.ask({ act: 'completeUpload', uploadId, row, parts: files }));
    return headOf(row);
  }

  async abortUpload(uploadId: string): Promise<void> {
    await this.#writer.ask({ act: 'abortUpload', uploadId });
  }

  // A file may vanish between the row and the read when the object is replaced: the row tells the new one.
  async #read(
    key: string,
    bytes: (row: ObjectRow) => Promise<Uint8Array | undefined> | undefined,
  ): Promise<StoredObject | undefined> {
    assertObjectKey(key);
    for (let row = this.#reader.row(key); row; ) {
      const body = await bytes(row);
      if (body) return { ...headOf(row), body };
      const now = this.#reader.row(key);
      if (now?.file === row.file) return undefined;
      row = now;
    }
    return undefined;
  }

  async #commit(file: string, ask: () => Promise<unknown>): Promise<void> {
    try {
      await ask();
    } catch (error) {
      if (error instanceof PreconditionFailed) await this.#files.remove([file]);
      throw error;
    }
  }
}
