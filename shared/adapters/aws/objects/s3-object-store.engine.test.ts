import { expect, test } from 'vitest';
import { objectStoreContract } from '#shared/ports/contracts/object-store.contract.ts';
import { partSize } from '#shared/ports/object-store.ts';
import { temporaryBuckets } from '../testing/temporary-buckets.ts';
import { testCursors } from '../testing/test-cursors.ts';
import { S3ObjectStore } from './s3-object-store.ts';

objectStoreContract('S3', async () => {
  const engine = await temporaryBuckets();
  const open = () => new S3ObjectStore(engine, testCursors);
  // The engine is a service that no reader can end: what restarts is everything on our side of it.
  return { store: open(), restart: open };
});

test('[CNT-03] given addresses for the parts of an upload, when they are put there by somebody without a key, then the object is whole', async () => {
  const store = new S3ObjectStore(await temporaryBuckets(), testCursors);
  const whole = new Uint8Array(2 * partSize + 5).map((_, n) => n % 251);
  const { uploadId } = await store.startUpload('jyj/originals/m1', { contentType: 'application/octet-stream' });
  for (const number of [3, 1, 2]) {
    const body = whole.subarray((number - 1) * partSize, number * partSize);
    const address = await store.partAddress(uploadId, { number, size: body.length }, { seconds: 60 });
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await fetch(address ?? '', { method: 'PUT', body, headers });
    expect(answer.status).toBe(200);
  }
  expect(await store.completeUpload(uploadId)).toMatchObject({ size: whole.length });
  expect(Buffer.compare((await store.get('jyj/originals/m1'))?.body ?? Buffer.of(), whole)).toBe(0);
  expect(await store.partAddress('unknown', { number: 1, size: 1 }, { seconds: 60 })).toBeUndefined();
});

test('[SEC-07] given an address for a part, when it is read, then the length is signed and nothing of a key stands in it', async () => {
  const store = new S3ObjectStore(await temporaryBuckets(), testCursors);
  const { uploadId } = await store.startUpload('jyj/originals/m1', { contentType: 'application/octet-stream' });
  const address = new URL((await store.partAddress(uploadId, { number: 1, size: 7 }, { seconds: 60 })) ?? '');
  expect(address.searchParams.get('X-Amz-SignedHeaders')?.split(';')).toContain('content-length');
  expect(address.searchParams.get('X-Amz-Expires')).toBe('60');
  expect(address.searchParams.get('x-amz-checksum-crc32')).toBeNull();
});
