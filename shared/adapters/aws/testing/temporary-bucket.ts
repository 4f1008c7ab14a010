import { randomBytes } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Engine } from '../objects/s3-engine.ts';
import { engineClient, enginePlace } from './engine-place.ts';

/** A new bucket in the engine: for tests. */
export const temporaryBucket = async (): Promise<S3Engine> => {
  const client = new S3Client({ ...engineClient(enginePlace('objectsAndQueues')), forcePathStyle: true });
  const bucket = `t${randomBytes(6).toString('hex')}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return { client, bucket };
};
