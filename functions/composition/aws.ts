import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import { awsEngines } from '#functions/composition/aws/engines.ts';
import { lazyPort } from '#functions/composition/lazy-port.ts';
import type { ClusterConfig, Services } from '#functions/composition/services.ts';
import { S3ObjectStore } from '#shared/adapters/aws/objects/s3-object-store.ts';
import { SqsJobQueue } from '#shared/adapters/aws/queue/sqs-job-queue.ts';
import { DynamodbTableStore } from '#shared/adapters/aws/tables/dynamodb-table-store.ts';
import { ClamdScanner } from '#shared/adapters/node/clamd-scanner.ts';
import { NodePasswordHasher } from '#shared/adapters/node/password/node-password-hasher.ts';
import { UlidIds } from '#shared/adapters/node/ulid-ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { MalwareScanner } from '#shared/ports/malware-scanner.ts';
import type { SearchDomain } from '#shared/ports/search-domain.ts';
import { type CursorSeal, cursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { type Environment, envGroup, readEnv } from '#shared/schemas/env/env-group.ts';

/** What only some functions carry in their bundles: they bring it along. */
export type AwsPart<Port> = (
  environment: Environment,
  base: { readonly clock: Clock; readonly cursors: CursorSeal },
) => Port;
type Parts = {
  readonly search?: AwsPart<Services['search']>;
  readonly mailer?: AwsPart<Services['mailer']>;
  readonly feed?: AwsPart<Services['feed']>;
  readonly edge?: AwsPart<Services['edge']>;
  /** Left out where the environment lets the cluster ask nobody outside. */
  readonly linkFetcher?: AwsPart<Services['linkFetcher']>;
  readonly sourceFetcher?: AwsPart<Services['sourceFetcher']>;
  /** Left out where the environment names no domain. */
  readonly searchDomain?: AwsPart<SearchDomain | undefined>;
};

const clock: Clock = { now: () => new Date() };

const notScanning: MalwareScanner = { scan: async () => ({ verdict: 'notScanned' }) };
const scannerOf = (clamd: string | undefined): MalwareScanner => {
  const [host, port] = clamd?.split(':') ?? [];
  return host ? new ClamdScanner({ host, port: Number(port) }) : notScanning;
};

/** Read field by field: functions without requests and pages know none of it. */
const configOf = (
  cluster: () => z.output<typeof awsEnv.cluster>,
  objects: () => z.output<typeof awsEnv.objects>,
): ClusterConfig => ({
  mode: 'production',
  edge: 'distributions',
  get adminOrigin() {
    return cluster().ADMIN_ORIGIN;
  },
  get derivedBase() {
    return cluster().SITE_BASE;
  },
  get portalBase() {
    return cluster().PORTAL_BASE;
  },
  get secret() {
    return cluster().CLUSTER_SECRET;
  },
  unscannedMedia: 'quarantine',
  get uploadOrigin() {
    return objects().UPLOAD_ORIGIN;
  },
});

/** A seal with a key of its own: what is signed for one purpose must not pass for another. */
const cursorsOf = (secret: () => string): CursorSeal =>
  cursorSeal((text) => {
    const key = createHmac('sha256', secret()).update('engine cursors').digest();
    return createHmac('sha256', key).update(text).digest('base64url');
  });

/**
 * The services of a function on AWS. Each reads its own variables when it is first used, so that a function needs to be told
 * only of what it may touch; `parts` are what few functions use.
 *
 * @throws Error naming every variable that is wrong, and those missing beside others of their group
 */
export const awsServices = (environment: Environment, parts: Parts = {}): Services => {
  const engines = awsEngines(environment);
  const cluster = envGroup(awsEnv.cluster, environment);
  const cursors = cursorsOf(() => cluster().CLUSTER_SECRET);
  const part = <Port extends object>(name: string, make: AwsPart<Port> | undefined): Port =>
    lazyPort(() => {
      if (!make) throw new Error(`this function was composed without ${name}`);
      return make(environment, { clock, cursors });
    });
  return {
    config: configOf(cluster, envGroup(awsEnv.objects, environment)),
    tables: lazyPort(() => new DynamodbTableStore(engines.tables(), cursors)),
    objects: lazyPort(() => new S3ObjectStore(engines.objects(), cursors)),
    queue: lazyPort(() => new SqsJobQueue(engines.queues(), clock)),
    search: part('search', parts.search),
    mailer: part('mail', parts.mailer),
    feed: part('the feed', parts.feed),
    edge: part('the edge', parts.edge),
    linkFetcher: parts.linkFetcher?.(environment, { clock, cursors }),
    sourceFetcher: parts.sourceFetcher?.(environment, { clock, cursors }),
    searchDomain: parts.searchDomain?.(environment, { clock, cursors }),
    clock,
    ids: new UlidIds(clock),
    hasher: new NodePasswordHasher(),
    scanner: lazyPort(() => scannerOf(readEnv(awsEnv.scanner, environment).CLAMD)),
  };
};
