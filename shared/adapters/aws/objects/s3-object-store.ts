import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type {
  ObjectHead,
  ObjectStore,
  PutCondition,
  PutOptions,
  StoredObject,
  Upload,
  UploadedPart,
} from '#shared/ports/object-store.ts';
import { PreconditionFailed } from '#shared/ports/object-store.ts';
import { assertListLimit } from '#shared/ports/semantics/objects/assert-list-limit.ts';
import { assertObjectKey } from '#shared/ports/semantics/objects/assert-object-key.ts';
import type { CursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import { maxTries, retryPause } from '../engine/retry-pause.ts';
import { listPlaces } from './list-places.ts';
import { objectHead, quotedTag } from './object-head.ts';
import { objectPlace } from './object-place.ts';
import type { S3Engine } from './s3-engine.ts';
import { isBehindEnd, isCollision, isMissing, isRefused, whenPresent } from './s3-engine.ts';
import { S3Uploads } from './s3-uploads.ts';

const conditionHeaders = (condition: PutCondition | undefined) => {
  if (!condition) return {};
  return 'ifAbsent' in condition ? { IfNoneMatch: '*' } : { IfMatch: quotedTag(condition.ifMatch) };
};

/** Objects in the S3 buckets of a cluster. Conditions are the engine's own, so they hold against every other writer. */
export class S3ObjectStore implements ObjectStore {
  readonly #engine: S3Engine;
  readonly #cursors: CursorSeal;
  readonly #uploads: S3Uploads;

  constructor(engine: S3Engine, cursors: CursorSeal) {
    this.#engine = engine;
    this.#cursors = cursors;
    this.#uploads = new S3Uploads(engine);
  }

  async put(key: string, body: Uint8Array, options: PutOptions): Promise<ObjectHead> {
    const { contentType: ContentType, cacheControl: CacheControl } = options;
    const target = { ...this.#target(key), Body: body, ContentType, CacheControl };
    const command = new PutObjectCommand({ ...target, ...conditionHeaders(options.if) });
    const { ETag } = await this.#conditionally(key, () => this.#engine.client.send(command));
    return objectHead(key, body.byteLength, { ETag, ContentType, CacheControl });
  }

  async get(key: string): Promise<StoredObject | undefined> {
    const target = this.#target(key);
    const found = await whenPresent(() => this.#engine.client.send(new GetObjectCommand(target)));
    if (!found) return undefined;
    const body = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
    return { ...objectHead(key, body.byteLength, found), body };
  }

  async head(key: string): Promise<ObjectHead | undefined> {
    const target = this.#target(key);
    const found = await whenPresent(() => this.#engine.client.send(new HeadObjectCommand(target)));
    return found && objectHead(key, found.ContentLength ?? 0, found);
  }

  async getRange(key: string, from: number, to: number): Promise<StoredObject | undefined> {
    const target = this.#target(key);
    if (!Number.isSafeInteger(from) || from < 0 || !(to >= from)) return undefined;
    const Range = `bytes=${from}-${Number.isSafeInteger(to) ? to : ''}`;
    try {
      const found = await this.#engine.client.send(new GetObjectCommand({ ...target, Range }));
      const body = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
      const size = Number(found.ContentRange?.split('/')[1] ?? body.byteLength);
      return { ...objectHead(key, size, found), body };
    } catch (error) {
      if (isMissing(error) || isBehindEnd(error)) return undefined;
      throw error;
    }
  }

  async list(prefix: string, { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) {
    assertListLimit(limit);
    const scope = `objects ${prefix}`;
    const [after] = cursor === undefined ? [] : this.#cursors.open(cursor, scope);
    const found = await listPlaces(this.#engine, prefix, limit + 1, after);
    const objects = found.slice(0, limit);
    const last = objects.at(-1);
    const listed = objects.map(({ key, etag, size }) => ({ key, etag, size }));
    return found.length > limit && last
      ? { objects: listed, cursor: this.#cursors.seal([last.position], scope) }
      : { objects: listed };
  }

  async delete(key: string, { ifMatch }: { readonly ifMatch?: string | undefined } = {}): Promise<void> {
    const target = { ...this.#target(key), IfMatch: ifMatch === undefined ? undefined : quotedTag(ifMatch) };
    const remove = () => whenPresent(() => this.#engine.client.send(new DeleteObjectCommand(target)));
    try {
      await this.#conditionally(key, remove);
    } catch (error) {
      // Some engines refuse where there is nothing left to protect.
      if (!(error instanceof PreconditionFailed) || (await this.head(key))) throw error;
    }
  }

  async startUpload(key: string, { contentType }: { readonly contentType: string }): Promise<Upload> {
    assertObjectKey(key);
    return this.#uploads.start(key, contentType);
  }

  async putPart(uploadId: string, number: number, body: Uint8Array): Promise<UploadedPart> {
    return this.#uploads.put(uploadId, number, body);
  }

  async partAddress(
    uploadId: string,
    part: { readonly number: number; readonly size: number },
    options: { readonly seconds: number },
  ): Promise<string | undefined> {
    return this.#uploads.address(uploadId, part, options.seconds);
  }

  async listParts(uploadId: string): Promise<readonly UploadedPart[]> {
    return (await this.#uploads.parts(uploadId)) ?? [];
  }

  async completeUpload(uploadId: string): Promise<ObjectHead> {
    const key = await this.#uploads.complete(uploadId);
    const head = await this.head(key);
    if (!head) throw new PreconditionFailed(`${key} was deleted meanwhile`);
    return head;
  }

  async abortUpload(uploadId: string): Promise<void> {
    await this.#uploads.abort(uploadId);
  }

  #target(key: string) {
    assertObjectKey(key);
    return objectPlace(this.#engine.buckets, key);
  }

  async #conditionally<Answer>(key: string, act: () => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await act();
      } catch (error) {
        if (isRefused(error) || isMissing(error)) throw new PreconditionFailed(`${key} is not what was expected`);
        if (!isCollision(error) || tries === maxTries) throw error;
      }
      await retryPause(tries);
    }
  }
}
