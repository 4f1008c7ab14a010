import { randomBytes } from 'node:crypto';
import { queueVariables } from '#shared/schemas/env/queue-env.ts';
import { enginePlace } from './engine-place.ts';
import { temporaryBuckets } from './temporary-buckets.ts';
import { temporaryQueues } from './temporary-queues.ts';
import { temporaryTables } from './temporary-tables.ts';

/** New resources in every engine, as the environment of a function names them: for tests. */
export const temporaryEnvironment = async (): Promise<{
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}> => {
  const [tables, { buckets }, queues] = await Promise.all([temporaryTables(), temporaryBuckets(), temporaryQueues()]);
  const { tenants, content, cases, audit, ledger } = tables.engine.tables;
  const queueEnv = Object.entries(queueVariables).flatMap(([name, variables]) => {
    const { url, deadLetterUrl } = queues.engine.place(name as keyof typeof queueVariables);
    return [
      [variables.url, url],
      [variables.deadLetterUrl, deadLetterUrl],
    ];
  });
  const env = {
    ...(Object.fromEntries(queueEnv) as Record<string, string>),
    AWS_REGION: 'us-east-1',
    TENANTS_TABLE_NAME: tenants,
    CONTENT_TABLE_NAME: content,
    CASES_TABLE_NAME: cases,
    AUDIT_TABLE_NAME: audit,
    LEDGER_TABLE_NAME: ledger,
    BODIES_BUCKET_NAME: buckets.bodies,
    PAGES_BUCKET_NAME: buckets.pages,
    MEDIA_BUCKET_NAME: buckets.media,
    QUARANTINE_BUCKET_NAME: buckets.quarantine,
    AUDIT_BUCKET_NAME: buckets.audit,
    SEARCH_ENDPOINT: enginePlace('search').endpoint,
    SEARCH_ALIAS: `t${randomBytes(6).toString('hex')}`,
    SEARCH_SIGNING: 'none',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'noreply@yunlan.example',
    ADMIN_ORIGIN: 'https://admin.yunlan.example',
    SITE_BASE: 'https://{siteId}.yunlan.example',
    PORTAL_BASE: 'https://www.yunlan.example',
    CLUSTER_SECRET: randomBytes(32).toString('hex'),
    AWS_ENDPOINT_URL_DYNAMODB: enginePlace('dynamodb').endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: enginePlace('dynamodb').endpoint,
    AWS_ENDPOINT_URL_S3: enginePlace('objectsAndQueues').endpoint,
    AWS_ENDPOINT_URL_SQS: enginePlace('objectsAndQueues').endpoint,
  };
  return { env, close: tables.close };
};
