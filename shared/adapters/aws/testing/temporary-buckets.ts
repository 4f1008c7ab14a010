import { randomBytes } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Engine } from '../objects/s3-engine.ts';
import { engineClient, enginePlace } from './engine-place.ts';

/** New buckets in the engine: for tests. */
export const temporaryBuckets = async (): Promise<S3Engine> => {
  const client = new S3Client({
    ...engineClient(enginePlace('objectsAndQueues')),
    // The engine knows this key: it checks what is signed into an address.
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const create = async (kind: string): Promise<string> => {
    const bucket = `t${randomBytes(6).toString('hex')}-${kind}`;
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
    return bucket;
  };
  const [bodies, pages, media, quarantine, audit] = await Promise.all([
    create('bodies'),
    create('pages'),
    create('media'),
    create('quarantine'),
    create('audit'),
  ]);
  return { client, buckets: { bodies, pages, media, quarantine, audit } };
};
