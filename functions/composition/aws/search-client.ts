import { S3Client } from '@aws-sdk/client-s3';
import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { type Environment, readEnv } from '#shared/schemas/env/env-group.ts';

/** A client of the search server whose requests are signed as whoever the function is. @throws Error naming every variable that is missing or wrong */
export const awsSearchClient = (environment: Environment): Client => {
  const { SEARCH_ENDPOINT: node, SEARCH_SIGNING } = readEnv(awsEnv.search, environment);
  const { AWS_REGION: region } = readEnv(awsEnv.place, environment);
  const signer =
    SEARCH_SIGNING === 'none'
      ? {}
      : AwsSigv4Signer({ region, service: 'es', getCredentials: new S3Client({ region }).config.credentials });
  return new Client({ ...signer, node });
};
