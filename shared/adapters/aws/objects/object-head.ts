import type { ObjectHead } from '#shared/ports/object-store.ts';

type Described = {
  readonly ETag?: string | undefined;
  readonly ContentType?: string | undefined;
  readonly CacheControl?: string | undefined;
};

/** An entity tag without the quotes it travels in. */
export const plainTag = (tag: string | undefined): string => (tag ?? '').replaceAll('"', '');

/** An entity tag as a header carries it. */
export const quotedTag = (etag: string): string => `"${etag}"`;

/** What the port tells of an object that the engine described. */
export const objectHead = (
  key: string,
  size: number,
  { ETag, ContentType = 'application/octet-stream', CacheControl }: Described,
): ObjectHead => ({
  key,
  etag: plainTag(ETag),
  size,
  contentType: ContentType,
  ...(CacheControl === undefined ? {} : { cacheControl: CacheControl }),
});
