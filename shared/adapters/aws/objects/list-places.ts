import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { ListedObject } from '#shared/ports/object-store.ts';
import { plainTag } from './object-head.ts';
import { keyInPlace, prefixPlaces } from './object-place.ts';
import type { S3Engine } from './s3-engine.ts';

type Found = ListedObject & { readonly position: string };

const engineLimit = 1000;

/**
 * The first `limit` objects with a prefix after a position that an earlier call told, bucket after bucket: in key order but for
 * a prefix that leaves the kind open, and for index files, which come before what lies beside them.
 */
export const listPlaces = async (
  { client, buckets }: S3Engine,
  prefix: string,
  limit: number,
  position: string | undefined,
): Promise<readonly Found[]> => {
  const [from, afterKey] = position?.split(/ (.*)/s) ?? [];
  const places = prefixPlaces(prefix);
  const start = Math.max(
    0,
    places.findIndex(({ kind }) => kind === from),
  );
  const found: Found[] = [];
  for (const { kind, key: Prefix } of places.slice(start)) {
    let after = kind === from ? afterKey : undefined;
    for (let more = true; more && found.length < limit; ) {
      const MaxKeys = Math.min(engineLimit, limit - found.length);
      const answer = await client.send(
        new ListObjectsV2Command({ Bucket: buckets[kind], Prefix, StartAfter: after, MaxKeys }),
      );
      for (const { Key = '', ETag, Size = 0 } of answer.Contents ?? []) {
        after = Key;
        const key = keyInPlace(kind, Key);
        if (key.startsWith(prefix)) found.push({ key, etag: plainTag(ETag), size: Size, position: `${kind} ${Key}` });
      }
      more = answer.IsTruncated ?? false;
    }
  }
  return found;
};
