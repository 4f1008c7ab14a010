import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { S3Engine } from '#shared/adapters/aws/objects/s3-engine.ts';
import type { SqsEngine } from '#shared/adapters/aws/queue/sqs-engine.ts';
import type { DynamodbEngine } from '#shared/adapters/aws/tables/dynamodb-engine.ts';
import { dynamodbEngine } from '#shared/adapters/aws/tables/dynamodb-engine.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { type Environment, envGroup, readEnv } from '#shared/schemas/env/env-group.ts';
import { queueUrl } from '#shared/schemas/env/queue-env.ts';

/** The engines behind tables, objects and queues, made when first asked for. */
export type AwsEngines = {
  readonly tables: () => DynamodbEngine;
  readonly objects: () => S3Engine;
  readonly queues: () => SqsEngine;
};

const once = <Value extends object>(make: () => Value): (() => Value) => {
  let known: Value | undefined;
  return () => {
    known ??= make();
    return known;
  };
};

/** Region and, for engines elsewhere, the address of a client's service. */
export const clientPlace = (
  environment: Environment,
  service?: 'DYNAMODB' | 'DYNAMODB_STREAMS' | 'S3' | 'SQS',
): { readonly region: string; readonly endpoint?: string } => {
  const env = readEnv(awsEnv.place, environment);
  const endpoint = (service && env[`AWS_ENDPOINT_URL_${service}`]) ?? env.AWS_ENDPOINT_URL;
  return { region: env.AWS_REGION, ...(endpoint ? { endpoint } : {}) };
};

const tablesOf = (environment: Environment): (() => DynamodbEngine) => {
  const group = envGroup(awsEnv.tables, environment);
  return once(() => {
    const env = group();
    return dynamodbEngine(new DynamoDBClient(clientPlace(environment, 'DYNAMODB')), {
      tenants: env.TENANTS_TABLE_NAME,
      content: env.CONTENT_TABLE_NAME,
      cases: env.CASES_TABLE_NAME,
      audit: env.AUDIT_TABLE_NAME,
      ledger: env.LEDGER_TABLE_NAME,
    });
  });
};

const objectsOf = (environment: Environment): (() => S3Engine) => {
  const group = envGroup(awsEnv.objects, environment);
  return once(() => {
    const env = group();
    const place = clientPlace(environment, 'S3');
    // Other engines that speak S3 know no bucket by host name.
    const client = new S3Client({
      ...place,
      forcePathStyle: place.endpoint !== undefined,
      // A browser that is given an address for a part has no such sums to send with it.
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    const buckets = {
      bodies: env.BODIES_BUCKET_NAME,
      pages: env.PAGES_BUCKET_NAME,
      media: env.MEDIA_BUCKET_NAME,
      quarantine: env.QUARANTINE_BUCKET_NAME,
      audit: env.AUDIT_BUCKET_NAME,
    };
    return { client, buckets };
  });
};

const queuesOf = (environment: Environment): (() => SqsEngine) =>
  once(() => ({
    client: new SQSClient(clientPlace(environment, 'SQS')),
    place: (queue) => ({
      get url() {
        return queueUrl(queue, 'url', environment);
      },
      get deadLetterUrl() {
        return queueUrl(queue, 'deadLetterUrl', environment);
      },
    }),
  }));

/** Makes ready what makes the clients. @throws Error naming every variable that is wrong */
export const awsEngines = (environment: Environment): AwsEngines => ({
  tables: tablesOf(environment),
  objects: objectsOf(environment),
  queues: queuesOf(environment),
});
