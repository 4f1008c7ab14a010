import type { Services } from '#functions/composition/services.ts';
import { assertOperator } from '#functions/operations/assert-operator.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { QueueName } from '#shared/ports/job-queue.ts';
import type { SearchDomainHealth } from '#shared/ports/search-domain.ts';
import { queueNames } from '#shared/ports/semantics/queue-names.ts';
import type { TableName } from '#shared/ports/table-store.ts';
import {
  OperationsRepository,
  type SearchReconcile,
  type StorageFigures,
} from '#shared/repositories/operations/operations-repository.ts';

type Ports = Pick<Services, 'tables' | 'feed' | 'queue' | 'clock' | 'config' | 'machine' | 'searchDomain'>;

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
  readonly queues: { queue: QueueName; waiting: number; later: number; inFlight: number; dead: number }[];
  readonly search: SearchReconcile | null;
  readonly searchDomain: SearchDomainHealth | null;
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

/** A service that does not answer must not take the rest of the screen with it. */
const domainOf = async ({ searchDomain }: Ports): Promise<SearchDomainHealth | null> => {
  try {
    return (await searchDomain?.health()) ?? null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(JSON.stringify({ level: 'error', about: 'search domain', error: message }));
    return null;
  }
};

const isUnwell = (domain: SearchDomainHealth | null): boolean =>
  domain !== null && (domain.status === 'red' || domain.shards.unassigned > 0);

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
    const [feeds, depths, search, storage, edition, machine, searchDomain] = await Promise.all([
      Promise.all(ports.machine ? fedTables.map((table) => lagOf(ports, table)) : []),
      Promise.all(queueNames.map(async (queue) => ({ queue, ...(await ports.queue.depth(queue)) }))),
      notes.searchReconcile(),
      notes.storage(),
      notes.pageEdition(),
      ports.machine?.(),
      domainOf(ports),
    ]);
    const isLate = feeds.some(({ oldestAt }) => oldestAt && now.getTime() - Date.parse(oldestAt) > patienceMs);
    return {
      at: now.toISOString(),
      status: isLate || depths.some(({ dead }) => dead > 0) || isUnwell(searchDomain) ? 'attention' : 'ok',
      versions: {
        release: ports.config.release ?? 'unknown',
        node: process.versions.node,
        pages: edition?.slice(0, 12) ?? null,
      },
      feeds,
      queues: depths,
      search: search ?? null,
      searchDomain,
      storage: storage ?? null,
      machine: machine ?? null,
    };
  };
