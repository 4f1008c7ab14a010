import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  paginateListParts,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Upload, UploadedPart } from '#shared/ports/object-store.ts';
import { PreconditionFailed, partSize } from '#shared/ports/object-store.ts';
import { assertPart } from '#shared/ports/semantics/objects/assert-part.ts';
import { plainTag, quotedTag } from './object-head.ts';
import { objectPlace } from './object-place.ts';
import type { S3Engine } from './s3-engine.ts';
import { isMissing, whenPresent } from './s3-engine.ts';
import { parseUploadHandle, uploadHandle } from './upload-handle.ts';

const unknownUpload = (): PreconditionFailed => new PreconditionFailed('no such upload');

/** Uploads in parts, as the engine's multipart uploads. */
export class S3Uploads {
  readonly #engine: S3Engine;

  constructor(engine: S3Engine) {
    this.#engine = engine;
  }

  async start(key: string, contentType: string): Promise<Upload> {
    const { client, buckets } = this.#engine;
    const command = new CreateMultipartUploadCommand({ ...objectPlace(buckets, key), ContentType: contentType });
    const { UploadId = '' } = await client.send(command);
    return { uploadId: uploadHandle(key, UploadId), key, contentType };
  }

  async put(uploadId: string, number: number, body: Uint8Array): Promise<UploadedPart> {
    assertPart(number, body);
    const upload = this.#find(uploadId);
    if (!upload) throw unknownUpload();
    const command = new UploadPartCommand({ ...upload, PartNumber: number, Body: body });
    const { ETag } = await this.#orUnknown(() => this.#engine.client.send(command));
    return { number, etag: plainTag(ETag), size: body.byteLength };
  }

  /** Where this part may be put by who has the address; its length is signed with it. */
  async address(
    uploadId: string,
    { number, size }: { readonly number: number; readonly size: number },
    expiresIn: number,
  ): Promise<string | undefined> {
    const upload = this.#find(uploadId);
    if (!upload) return undefined;
    const command = new UploadPartCommand({ ...upload, PartNumber: number, ContentLength: size });
    return getSignedUrl(this.#engine.client, command, {
      expiresIn,
      signableHeaders: new Set(['content-length', 'host']),
      unhoistableHeaders: new Set(['content-length']),
    });
  }

  /** The parts by number; undefined when there is no such upload. */
  async parts(uploadId: string): Promise<readonly UploadedPart[] | undefined> {
    const upload = this.#find(uploadId);
    if (!upload) return undefined;
    return whenPresent(async () => {
      const parts: UploadedPart[] = [];
      for await (const { Parts = [] } of paginateListParts({ client: this.#engine.client }, upload)) {
        for (const { PartNumber = 0, ETag, Size = 0 } of Parts) {
          parts.push({ number: PartNumber, etag: plainTag(ETag), size: Size });
        }
      }
      return parts;
    });
  }

  /** Joins the parts; answers the key. @throws PreconditionFailed when one is missing or one before the last is short */
  async complete(uploadId: string): Promise<string> {
    const upload = this.#find(uploadId);
    const parts = await this.parts(uploadId);
    if (!upload || !parts) throw unknownUpload();
    // The engine itself would join what is there, gaps left out.
    const isWhole = parts.every(({ number, size }, n) => {
      return number === n + 1 && (size === partSize || n === parts.length - 1);
    });
    if (parts.length === 0 || !isWhole) throw new PreconditionFailed('a part is missing');
    const Parts = parts.map(({ number, etag }) => ({ PartNumber: number, ETag: quotedTag(etag) }));
    const command = new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } });
    await this.#orUnknown(() => this.#engine.client.send(command));
    return parseUploadHandle(uploadId)?.key ?? '';
  }

  async abort(uploadId: string): Promise<void> {
    const upload = this.#find(uploadId);
    if (upload) await whenPresent(() => this.#engine.client.send(new AbortMultipartUploadCommand(upload)));
  }

  #find(uploadId: string) {
    const upload = parseUploadHandle(uploadId);
    return upload && { ...objectPlace(this.#engine.buckets, upload.key), UploadId: upload.uploadId };
  }

  async #orUnknown<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      throw isMissing(error) ? unknownUpload() : error;
    }
  }
}
