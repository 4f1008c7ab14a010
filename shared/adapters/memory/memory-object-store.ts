import { createHash, createHmac, randomBytes } from 'node:crypto';
import type {
  ObjectHead,
  ObjectStore,
  PutOptions,
  StoredObject,
  Upload,
  UploadedPart,
} from '#shared/ports/object-store.ts';
import { PreconditionFailed, partSize } from '#shared/ports/object-store.ts';
import { assertListLimit } from '#shared/ports/semantics/objects/assert-list-limit.ts';
import { assertObjectKey } from '#shared/ports/semantics/objects/assert-object-key.ts';
import { assertPart } from '#shared/ports/semantics/objects/assert-part.ts';
import { compareUtf8 } from '#shared/ports/semantics/order/compare-utf8.ts';
import { cursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';

type Parts = Map<number, UploadedPart & { readonly body: Uint8Array }>;

const digest = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** Objects in memory, for tests. */
export class MemoryObjectStore implements ObjectStore {
  readonly #objects = new Map<string, StoredObject>();
  readonly #uploads = new Map<string, { readonly upload: Upload; readonly parts: Parts }>();
  readonly #cursors;

  constructor() {
    const secret = randomBytes(16);
    this.#cursors = cursorSeal((text) => createHmac('sha256', secret).update(text).digest('base64url'));
  }

  async put(
    key: string,
    body: Uint8Array,
    { contentType, cacheControl, if: condition }: PutOptions,
  ): Promise<ObjectHead> {
    assertObjectKey(key);
    const current = this.#objects.get(key);
    if (condition && ('ifAbsent' in condition ? current : current?.etag !== condition.ifMatch)) {
      throw new PreconditionFailed(`${key} is another one`);
    }
    const head = { key, etag: digest(body), size: body.byteLength, contentType, ...(cacheControl && { cacheControl }) };
    this.#objects.set(key, { ...head, body: body.slice() });
    return head;
  }

  async get(key: string): Promise<StoredObject | undefined> {
    assertObjectKey(key);
    const stored = this.#objects.get(key);
    return stored && { ...stored, body: stored.body.slice() };
  }

  async head(key: string): Promise<ObjectHead | undefined> {
    assertObjectKey(key);
    const { body: _, ...head } = this.#objects.get(key) ?? {};
    return 'key' in head ? (head as ObjectHead) : undefined;
  }

  async getRange(key: string, from: number, to: number): Promise<StoredObject | undefined> {
    const stored = await this.get(key);
    if (!stored || !Number.isSafeInteger(from) || from < 0 || !(to >= from) || from >= stored.size) return undefined;
    return { ...stored, body: stored.body.slice(from, Math.min(to + 1, stored.size)) };
  }

  async list(prefix: string, { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) {
    assertListLimit(limit);
    const [after] = cursor === undefined ? [] : this.#cursors.open(cursor, prefix);
    const keys = [...this.#objects.keys()]
      .filter((key) => key.startsWith(prefix) && (after === undefined || compareUtf8(key, after) > 0))
      .sort(compareUtf8);
    const heads = await Promise.all(keys.slice(0, limit).map((key) => this.head(key)));
    const objects = heads.filter((head) => head !== undefined);
    const last = objects.at(-1);
    return keys.length > limit && last ? { objects, cursor: this.#cursors.seal([last.key], prefix) } : { objects };
  }

  async delete(key: string, { ifMatch }: { readonly ifMatch?: string | undefined } = {}): Promise<void> {
    assertObjectKey(key);
    const current = this.#objects.get(key);
    if (current && ifMatch !== undefined && current.etag !== ifMatch)
      throw new PreconditionFailed(`${key} is another one`);
    this.#objects.delete(key);
  }

  async startUpload(key: string, { contentType }: { readonly contentType: string }): Promise<Upload> {
    assertObjectKey(key);
    const upload = { uploadId: randomBytes(16).toString('hex'), key, contentType };
    this.#uploads.set(upload.uploadId, { upload, parts: new Map() });
    return upload;
  }

  async putPart(uploadId: string, number: number, body: Uint8Array): Promise<UploadedPart> {
    assertPart(number, body);
    const parts = this.#uploads.get(uploadId)?.parts;
    if (!parts) throw new PreconditionFailed('no such upload');
    const part = { number, etag: digest(body), size: body.byteLength };
    parts.set(number, { ...part, body: body.slice() });
    return part;
  }

  async partAddress(..._asked: Parameters<ObjectStore['partAddress']>): Promise<string | undefined> {
    return undefined;
  }

  async listParts(uploadId: string): Promise<readonly UploadedPart[]> {
    return this.#parts(uploadId).map(({ number, etag, size }) => ({ number, etag, size }));
  }

  async completeUpload(uploadId: string): Promise<ObjectHead> {
    const upload = this.#uploads.get(uploadId)?.upload;
    const parts = this.#parts(uploadId);
    const isWhole = parts.every(
      ({ number, size }, n) => number === n + 1 && (size === partSize || n === parts.length - 1),
    );
    if (!upload || parts.length === 0 || !isWhole) throw new PreconditionFailed('no such upload, or a part is missing');
    this.#uploads.delete(uploadId);
    return this.put(upload.key, Buffer.concat(parts.map(({ body }) => body)), { contentType: upload.contentType });
  }

  async abortUpload(uploadId: string): Promise<void> {
    this.#uploads.delete(uploadId);
  }

  #parts(uploadId: string) {
    const parts = this.#uploads.get(uploadId)?.parts ?? new Map();
    return [...(parts as Parts).values()].sort((left, right) => left.number - right.number);
  }
}
