import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';

/** What a bucket of an emulator holds below a prefix: each key with the hash of its content. */
export const objectsInBucket = async (
  endpoint: string,
  Bucket: string,
  Prefix: string,
): Promise<ReadonlyMap<string, string>> => {
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true });
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
