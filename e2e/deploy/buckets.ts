import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { DeployedCluster } from './deployed-cluster.ts';

/** A variable that the deployment told a function of the cluster, e.g. the name of a table. @throws Error where it told none */
export const told = async (cloud: DeployedCluster, variable: string): Promise<string> => {
  const found = (await cloud.functions()).map(({ environment }) => environment[variable]).find(Boolean);
  if (!found) throw new Error(`no function is told ${variable}`);
  return found;
};

/** What a bucket holds below a prefix: each key with the hash of its content. */
export const objectsIn = async (
  cloud: DeployedCluster,
  variable: 'PAGES_BUCKET_NAME' | 'AUDIT_BUCKET_NAME',
  Prefix: string,
): Promise<ReadonlyMap<string, string>> => {
  const client = new S3Client({ endpoint: cloud.emulator.endpoint, region: 'us-east-1', forcePathStyle: true });
  const Bucket = await told(cloud, variable);
  const found = new Map<string, string>();
  let ContinuationToken: string | undefined;
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }));
    for (const { Key = '', ETag = '' } of page.Contents ?? []) found.set(Key, ETag);
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  client.destroy();
  return found;
};
