import { createHmac } from 'node:crypto';
import { awsEngines } from '#functions/composition/aws-engines.ts';
import type { Services } from '#functions/composition/services.ts';
import { DynamodbChangeFeed } from '#shared/adapters/aws/feed/dynamodb-change-feed.ts';
import { SentLedger } from '#shared/adapters/aws/mail/sent-ledger.ts';
import { S3ObjectStore } from '#shared/adapters/aws/objects/s3-object-store.ts';
import { SqsJobQueue } from '#shared/adapters/aws/queue/sqs-job-queue.ts';
import { OpensearchIndex } from '#shared/adapters/aws/search/opensearch-index.ts';
import { DynamodbTableStore } from '#shared/adapters/aws/tables/dynamodb-table-store.ts';
import { ClamdScanner } from '#shared/adapters/node/clamd-scanner.ts';
import { SmtpMailer } from '#shared/adapters/node/mail/smtp-mailer.ts';
import { NodePasswordHasher } from '#shared/adapters/node/node-password-hasher.ts';
import { UlidIds } from '#shared/adapters/node/ulid-ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { MalwareScanner } from '#shared/ports/malware-scanner.ts';
import { cursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import { readAwsEnv } from '#shared/schemas/env/aws-env.ts';

const clock: Clock = { now: () => new Date() };
const notScanning: MalwareScanner = { scan: async () => ({ verdict: 'notScanned' }) };

const scannerOf = (clamd: string | undefined): MalwareScanner => {
  const [host, port] = clamd?.split(':') ?? [];
  return host ? new ClamdScanner({ host, port: Number(port) }) : notScanning;
};

/** The services of a function on AWS. @throws Error naming every variable that is missing or wrong */
export const awsServices = (environment: Readonly<Record<string, string | undefined>>): Services => {
  const env = readAwsEnv(environment);
  const engines = awsEngines(env);
  // A key of its own: what is signed for one purpose must not pass for another.
  const cursorKey = createHmac('sha256', env.CLUSTER_SECRET).update('engine cursors').digest();
  const cursors = cursorSeal((text) => createHmac('sha256', cursorKey).update(text).digest('base64url'));
  const tables = new DynamodbTableStore(engines.tables, cursors);
  return {
    config: {
      mode: 'production',
      adminOrigin: env.ADMIN_ORIGIN,
      derivedBase: env.SITE_BASE,
      portalBase: env.PORTAL_BASE,
      secret: env.CLUSTER_SECRET,
      unscannedMedia: 'quarantine',
    },
    tables,
    objects: new S3ObjectStore(engines.objects, cursors),
    search: new OpensearchIndex(engines.search, clock),
    queue: new SqsJobQueue(engines.queues, clock),
    feed: new DynamodbChangeFeed(engines.tables, engines.streams, tables),
    clock,
    ids: new UlidIds(clock),
    mailer: new SmtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM, sent: new SentLedger(engines.tables, clock) }),
    hasher: new NodePasswordHasher(),
    scanner: scannerOf(env.CLAMD),
  };
};
