import { z } from 'zod';
import { queueEnv } from './queue-env.ts';

const name = z.string().min(1);
const endpoint = z.url().optional();

/** What a function's environment says on AWS: one name for each resource its construct grants. */
const awsEnv = queueEnv.extend({
  /** Set by Lambda itself. */
  AWS_REGION: name,
  TENANTS_TABLE_NAME: name,
  CONTENT_TABLE_NAME: name,
  CASES_TABLE_NAME: name,
  AUDIT_TABLE_NAME: name,
  LEDGER_TABLE_NAME: name,
  OBJECTS_BUCKET_NAME: name,
  SEARCH_ENDPOINT: z.url(),
  SEARCH_ALIAS: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/)
    .default('articles'),
  /** `none` for a search engine that lies behind a network boundary and asks nobody who they are. */
  SEARCH_SIGNING: z.enum(['sigv4', 'none']).default('sigv4'),
  SMTP_URL: z.string().regex(/^smtps?:\/\//),
  MAIL_FROM: name,
  ADMIN_ORIGIN: z.url(),
  /** Address pattern of sites without a domain in reach, e.g. `https://{siteId}.example.gov.cn`. */
  SITE_BASE: name,
  PORTAL_BASE: name,
  /** Signs cursors and tokens. */
  CLUSTER_SECRET: z.string().min(32),
  /** `host:port` of the malware scanner. */
  CLAMD: z
    .string()
    .regex(/^[^:]+:\d+$/)
    .optional(),
  /** The same names that the SDKs know; for engines that speak their protocols elsewhere. */
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoint,
  AWS_ENDPOINT_URL_S3: endpoint,
  AWS_ENDPOINT_URL_SQS: endpoint,
});

export type AwsEnv = z.infer<typeof awsEnv>;

/** Reads the environment. @throws Error naming every variable that is missing or wrong */
export const readAwsEnv = (env: Readonly<Record<string, string | undefined>>): AwsEnv => {
  const parsed = awsEnv.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
};
