import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { Client } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';
import type { S3Engine } from '#shared/adapters/aws/objects/s3-engine.ts';
import type { SqsEngine } from '#shared/adapters/aws/queue/sqs-engine.ts';
import type { OpensearchEngine } from '#shared/adapters/aws/search/opensearch-engine.ts';
import type { DynamodbEngine } from '#shared/adapters/aws/tables/dynamodb-engine.ts';
import { dynamodbEngine } from '#shared/adapters/aws/tables/dynamodb-engine.ts';
import type { AwsEnv } from '#shared/schemas/env/aws-env.ts';

/** Every engine with its client, as the environment says. */
export type AwsEngines = {
  readonly tables: DynamodbEngine;
  readonly streams: DynamoDBStreamsClient;
  readonly objects: S3Engine;
  readonly queues: SqsEngine;
  readonly search: OpensearchEngine;
};

const placeOf = (region: string, endpoint: string | undefined) => (endpoint ? { region, endpoint } : { region });

const tablesOf = (env: AwsEnv): DynamodbEngine =>
  dynamodbEngine(new DynamoDBClient(placeOf(env.AWS_REGION, env.AWS_ENDPOINT_URL_DYNAMODB)), {
    tenants: env.TENANTS_TABLE_NAME,
    content: env.CONTENT_TABLE_NAME,
    cases: env.CASES_TABLE_NAME,
    audit: env.AUDIT_TABLE_NAME,
    ledger: env.LEDGER_TABLE_NAME,
  });

const queuesOf = (env: AwsEnv): SqsEngine => ({
  client: new SQSClient(placeOf(env.AWS_REGION, env.AWS_ENDPOINT_URL_SQS)),
  queues: {
    renderHigh: { url: env.RENDER_HIGH_QUEUE_URL, deadLetterUrl: env.RENDER_HIGH_DEAD_LETTERS_URL },
    renderLow: { url: env.RENDER_LOW_QUEUE_URL, deadLetterUrl: env.RENDER_LOW_DEAD_LETTERS_URL },
    search: { url: env.SEARCH_QUEUE_URL, deadLetterUrl: env.SEARCH_DEAD_LETTERS_URL },
    projection: { url: env.PROJECTION_QUEUE_URL, deadLetterUrl: env.PROJECTION_DEAD_LETTERS_URL },
    plan: { url: env.PLAN_QUEUE_URL, deadLetterUrl: env.PLAN_DEAD_LETTERS_URL },
    task: { url: env.TASK_QUEUE_URL, deadLetterUrl: env.TASK_DEAD_LETTERS_URL },
    media: { url: env.MEDIA_QUEUE_URL, deadLetterUrl: env.MEDIA_DEAD_LETTERS_URL },
    mail: { url: env.MAIL_QUEUE_URL, deadLetterUrl: env.MAIL_DEAD_LETTERS_URL },
    seal: { url: env.SEAL_QUEUE_URL, deadLetterUrl: env.SEAL_DEAD_LETTERS_URL },
    adoption: { url: env.ADOPTION_QUEUE_URL, deadLetterUrl: env.ADOPTION_DEAD_LETTERS_URL },
  },
});

/** Makes the clients; nothing is asked yet. */
export const awsEngines = (env: AwsEnv): AwsEngines => {
  const region = env.AWS_REGION;
  const endpoint = env.AWS_ENDPOINT_URL_S3;
  // Other engines that speak S3 know no bucket by host name.
  const s3 = new S3Client({ ...placeOf(region, endpoint), forcePathStyle: endpoint !== undefined });
  const signer =
    env.SEARCH_SIGNING === 'none'
      ? {}
      : AwsSigv4Signer({ region, service: 'es', getCredentials: s3.config.credentials });
  return {
    tables: tablesOf(env),
    streams: new DynamoDBStreamsClient(placeOf(region, env.AWS_ENDPOINT_URL_DYNAMODB_STREAMS)),
    objects: { client: s3, bucket: env.OBJECTS_BUCKET_NAME },
    queues: queuesOf(env),
    search: { client: new Client({ ...signer, node: env.SEARCH_ENDPOINT }), alias: env.SEARCH_ALIAS },
  };
};
