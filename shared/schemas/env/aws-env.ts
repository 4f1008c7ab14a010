import { z } from 'zod';

const name = z.string().min(1);
const endpoint = z.url().optional();
const secret = z.string().min(32);

/**
 * What a function's environment says on AWS, by the resource that each group stands for: a grant gives the permission and
 * the group in one call.
 */
export const awsEnv = {
  /** Set by Lambda itself; the endpoints are for engines that speak their protocols elsewhere. */
  place: z.object({
    AWS_REGION: name,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ENDPOINT_URL_SQS: endpoint,
  }),
  tables: z.object({
    TENANTS_TABLE_NAME: name,
    CONTENT_TABLE_NAME: name,
    CASES_TABLE_NAME: name,
    AUDIT_TABLE_NAME: name,
    LEDGER_TABLE_NAME: name,
  }),
  objects: z.object({
    BODIES_BUCKET_NAME: name,
    PAGES_BUCKET_NAME: name,
    MEDIA_BUCKET_NAME: name,
    QUARANTINE_BUCKET_NAME: name,
    AUDIT_BUCKET_NAME: name,
    /** Where browsers of the staff put the parts of their files. */
    UPLOAD_ORIGIN: endpoint,
  }),
  search: z.object({
    SEARCH_ENDPOINT: z.url(),
    SEARCH_ALIAS: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,60}$/)
      .default('articles'),
    /** `none` for a search engine that lies behind a network boundary and asks nobody who they are. */
    SEARCH_SIGNING: z.enum(['sigv4', 'none']).default('sigv4'),
  }),
  searchDomain: z.object({
    /** Absent where the search server stands outside the deployment. */
    SEARCH_DOMAIN_ARN: z
      .string()
      .regex(/^arn:[a-z-]+:es:[a-z0-9-]+:\d{12}:domain\/[a-z0-9-]+$/)
      .optional(),
  }),
  /** Neither is set unless the environment allows the cluster to ask others. */
  outside: z.object({
    LINK_CHECK: z.enum(['on', 'off']).default('off'),
    /** Hosts to collect from, by commas; `*.gov.cn` stands for all below it. */
    COLLECT_HOSTS: z
      .string()
      .default('')
      .transform((text) => text.split(',').filter((host) => host !== '')),
  }),
  mail: z.object({ SMTP_URL: z.string().regex(/^smtps?:\/\//), MAIL_FROM: name }),
  cluster: z.object({
    ADMIN_ORIGIN: z.url(),
    /** Address pattern of sites without a domain in reach, e.g. `https://{siteId}.example.gov.cn`. */
    SITE_BASE: name,
    PORTAL_BASE: name,
    /** Signs cursors and tokens. */
    CLUSTER_SECRET: secret,
    /** Set when the secret was exchanged: all functions change with it. */
    CLUSTER_SECRET_EDITION: name.optional(),
  }),
  origin: z.object({
    /** What distributions say to be believed: the present secret, and the one before it while it is exchanged. */
    ORIGIN_SECRETS: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(secret).min(1).max(2)),
  }),
  edge: z.object({
    /** Path below which each site's stack notes its distribution. */
    SITE_PARAMETERS: name,
  }),
  firstAccounts: z.object({
    /** Opens the first accounts of a new cluster until it is changed at the first sign-in. */
    INITIAL_PASSWORD: z.string().min(12),
  }),
  scanner: z.object({
    /** `host:port` of the malware scanner. */
    CLAMD: z
      .string()
      .regex(/^[^:]+:\d+$/)
      .optional(),
  }),
} as const;
