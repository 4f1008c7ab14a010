import { S3Client } from '@aws-sdk/client-s3';
import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import type { AwsPart } from '#functions/composition/aws.ts';
import { OpensearchIndex } from '#shared/adapters/aws/search/opensearch-index.ts';
import type { SearchIndex } from '#shared/ports/search-index.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { readEnv } from '#shared/schemas/env/env-group.ts';

/** The search of the cluster, for functions that use it. @throws Error naming every variable that is missing or wrong */
export const awsSearch: AwsPart<SearchIndex> = (environment, { clock }) => {
  const env = readEnv(awsEnv.search, environment);
  const { AWS_REGION: region } = readEnv(awsEnv.place, environment);
  const signer =
    env.SEARCH_SIGNING === 'none'
      ? {}
      : AwsSigv4Signer({ region, service: 'es', getCredentials: new S3Client({ region }).config.credentials });
  const client = new Client({ ...signer, node: env.SEARCH_ENDPOINT });
  return new OpensearchIndex({ client, alias: env.SEARCH_ALIAS }, clock);
};
