/** Where an object stands: its entity tag changes with its bytes. `size` in bytes. */
export type ObjectHead = {
  readonly key: string;
  readonly etag: string;
  readonly size: number;
  readonly contentType: string;
  readonly cacheControl?: string | undefined;
};

/** What a list tells of an object: no engine lists the rest. */
export type ListedObject = Pick<ObjectHead, 'key' | 'etag' | 'size'>;

export type StoredObject = ObjectHead & { readonly body: Uint8Array };

export type PutCondition = { readonly ifMatch: string } | { readonly ifAbsent: true };

export type PutOptions = {
  readonly contentType: string;
  readonly cacheControl?: string | undefined;
  readonly if?: PutCondition | undefined;
};

/** A part of a resumable upload that has arrived; `number` starts at 1. */
export type UploadedPart = { readonly number: number; readonly etag: string; readonly size: number };

export type Upload = { readonly uploadId: string; readonly key: string; readonly contentType: string };

/** Parts but the last are exactly this many bytes: 8 MiB. */
export const partSize = 8 * 1024 * 1024;

/** Thrown when `if` does not hold; nothing was written or deleted. */
export class PreconditionFailed extends Error {
  override readonly name = 'PreconditionFailed';
}

/** Bodies, pages and media. Keys are `/`-separated, without empty, `.` or `..` segments, at most 1024 bytes. */
export interface ObjectStore {
  /** @throws PreconditionFailed when `if` does not hold */
  put(key: string, body: Uint8Array, options: PutOptions): Promise<ObjectHead>;
  get(key: string): Promise<StoredObject | undefined>;
  head(key: string): Promise<ObjectHead | undefined>;
  /** Bytes `from` to `to`, both inclusive, cut at the end; undefined when the object or the range is not there. */
  getRange(key: string, from: number, to: number): Promise<StoredObject | undefined>;
  /** In key order, up to `limit` (1 to 1000). */
  list(
    prefix: string,
    options: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<{ readonly objects: readonly ListedObject[]; readonly cursor?: string | undefined }>;
  /** Deleting what is not there is fine. @throws PreconditionFailed when `ifMatch` is given and another object is there */
  delete(key: string, options?: { readonly ifMatch?: string | undefined }): Promise<void>;
  /** Begins a resumable upload; parts may arrive in any order, again, and after a restart. */
  startUpload(key: string, options: { readonly contentType: string }): Promise<Upload>;
  /** @throws PreconditionFailed when the upload is unknown */
  putPart(uploadId: string, number: number, body: Uint8Array): Promise<UploadedPart>;
  /**
   * An address that takes this part by `PUT` for `seconds` from now, straight into the store and from whoever has it; undefined
   * where an engine has no addresses of its own or the upload is unknown: then parts go through `putPart`.
   */
  partAddress(
    uploadId: string,
    part: { readonly number: number; readonly size: number },
    options: { readonly seconds: number },
  ): Promise<string | undefined>;
  listParts(uploadId: string): Promise<readonly UploadedPart[]>;
  /** Joins the parts into the object. @throws PreconditionFailed when a part is missing or the upload unknown */
  completeUpload(uploadId: string): Promise<ObjectHead>;
  abortUpload(uploadId: string): Promise<void>;
}
