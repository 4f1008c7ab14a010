import type { Services } from '#functions/composition/services.ts';
import { assertOperator } from '#functions/operations/assert-operator.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { QueueName } from '#shared/ports/job-queue.ts';
import { queueNames } from '#shared/ports/semantics/queue-names.ts';
import type { TableName } from '#shared/ports/table-store.ts';
import {
  OperationsRepository,
  type SearchReconcile,
  type StorageFigures,
} from '#shared/repositories/operations/operations-repository.ts';

type Ports = Pick<Services, 'tables' | 'feed' | 'queue' | 'clock' | 'config' | 'machine'>;

const fedTables: readonly TableName[] = ['tenants', 'content', 'audit'];
/** So many changes that wait are counted; above, it is a lot. */
const counted = 200;
const outboxSeconds = 7 * 86_400;
const patienceMs = 60_000;

export type FeedLag = { readonly table: string; readonly behind: number; readonly oldestAt: string | null };

export type Health = {
  readonly at: string;
  readonly status: 'ok' | 'attention';
  readonly versions: { readonly release: string; readonly node: string; readonly pages: string | null };
  readonly feeds: FeedLag[];
  readonly queues: { queue: QueueName; waiting: number; inFlight: number; dead: number }[];
  readonly search: SearchReconcile | null;
  readonly storage: StorageFigures | null;
  readonly machine: Awaited<ReturnType<NonNullable<Services['machine']>>> | null;
};

const lagOf = async ({ feed }: Ports, table: TableName): Promise<FeedLag> => {
  const waiting = await feed.read(table, { after: await feed.position('dispatch', table), limit: counted });
  const ttl = waiting[0]?.item.ttl;
  return {
    table,
    behind: waiting.length,
    oldestAt: ttl === undefined ? null : new Date((ttl - outboxSeconds) * 1000).toISOString(),
  };
};

/**
 * How the machinery stands, from what is counted already: nothing is walked over. Feeds are told where the cluster hands its changes on
 * itself; elsewhere the streams of the tables do, and their age is an alarm.
 *
 * @throws DomainError forbidden, not-found
 */
export const getHealth =
  (ports: Ports) =>
  async (actor: Actor): Promise<Health> => {
    assertOperator(actor);
    const now = ports.clock.now();
    const notes = new OperationsRepository(ports.tables);
    const [feeds, depths, search, storage, edition, machine] = await Promise.all([
      Promise.all(ports.machine ? fedTables.map((table) => lagOf(ports, table)) : []),
      Promise.all(queueNames.map(async (queue) => ({ queue, ...(await ports.queue.depth(queue)) }))),
      notes.searchReconcile(),
      notes.storage(),
      notes.pageEdition(),
      ports.machine?.(),
    ]);
    const isLate = feeds.some(({ oldestAt }) => oldestAt && now.getTime() - Date.parse(oldestAt) > patienceMs);
    return {
      at: now.toISOString(),
      status: isLate || depths.some(({ dead }) => dead > 0) ? 'attention' : 'ok',
      versions: {
        release: ports.config.release ?? 'unknown',
        node: process.versions.node,
        pages: edition?.slice(0, 12) ?? null,
      },
      feeds,
      queues: depths,
      search: search ?? null,
      storage: storage ?? null,
      machine: machine ?? null,
    };
  };
