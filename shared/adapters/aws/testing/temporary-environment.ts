import { randomBytes } from 'node:crypto';
import { enginePlace } from './engine-place.ts';
import { temporaryBucket } from './temporary-bucket.ts';
import { temporaryQueues } from './temporary-queues.ts';
import { temporaryTables } from './temporary-tables.ts';

const queueNames = {
  renderHigh: 'RENDER_HIGH',
  renderLow: 'RENDER_LOW',
  search: 'SEARCH',
  projection: 'PROJECTION',
  plan: 'PLAN',
  task: 'TASK',
  media: 'MEDIA',
  mail: 'MAIL',
  seal: 'SEAL',
  adoption: 'ADOPTION',
} as const;

/** New resources in every engine, as the environment of a function names them: for tests. */
export const temporaryEnvironment = async (): Promise<{
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}> => {
  const [tables, { bucket }, queues] = await Promise.all([temporaryTables(), temporaryBucket(), temporaryQueues()]);
  const { tenants, content, cases, audit, ledger } = tables.engine.tables;
  const queueEnv = Object.entries(queueNames).flatMap(([name, variable]) => {
    const { url, deadLetterUrl } = queues.engine.queues[name as keyof typeof queueNames];
    return [
      [`${variable}_QUEUE_URL`, url],
      [`${variable}_DEAD_LETTERS_URL`, deadLetterUrl],
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
    OBJECTS_BUCKET_NAME: bucket,
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
