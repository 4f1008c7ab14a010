import { setTimeout as pause } from 'node:timers/promises';
import type { Services } from '#functions/composition/services.ts';
import type { Caller } from '#functions/local/command/caller.ts';
import type { QueueDepth, QueueName } from '#shared/ports/job-queue.ts';
import { queueNames } from '#shared/ports/semantics/queue-names.ts';
import type { TableName } from '#shared/ports/table-store.ts';

const fedTables: readonly TableName[] = ['tenants', 'content', 'audit'];
/** How often one looks, and how many looks must find nothing: between two of them a worker may have written what a third finds. */
export type Patience = { readonly pollMs: number; readonly quietLooks: number };
const onOneMachine: Patience = { pollMs: 100, quietLooks: 3 };

type Needs = Pick<Services, 'queue' | 'feed'>;
type Load = { readonly open: number; readonly dead: number };

const isFed = async ({ feed }: Needs, table: TableName): Promise<boolean> => {
  const after = await feed.position('dispatch', table);
  return (await feed.read(table, { after, limit: 1 })).length === 0;
};

/** A file that somebody uploads is looked at once more minutes later, should its process have ended: nobody waits for that. */
const openIn = (name: QueueName, { waiting, later, inFlight }: QueueDepth): number =>
  waiting + inFlight - (name === 'media' ? later : 0);

const loadOf = async (services: Needs): Promise<Load> => {
  const fed = await Promise.all(fedTables.map((table) => isFed(services, table)));
  const depths = await Promise.all(
    queueNames.map(async (name) => {
      const depth = await services.queue.depth(name);
      return { ...depth, open: openIn(name, depth) };
    }),
  );
  return {
    open: depths.reduce((sum, { open }) => sum + open, fed.filter((done) => !done).length),
    dead: depths.reduce((sum, { dead }) => sum + dead, 0),
  };
};

/** Waits until feed and queues are empty: pages and index are what the tables say. Answers how many jobs failed for good. */
export const waitForWork = async (
  services: Needs,
  caller: Pick<Caller, 'progress'>,
  { pollMs, quietLooks }: Patience = onOneMachine,
): Promise<number> => {
  const before = await loadOf(services);
  let most = before.open;
  for (let quiet = 0; quiet < quietLooks; ) {
    const { open } = await loadOf(services);
    quiet = open === 0 ? quiet + 1 : 0;
    most = Math.max(most, open);
    caller.progress({ zh: '正在生成页面和索引', en: 'Making pages and index', done: most - open, total: most });
    await pause(pollMs);
  }
  return Math.max(0, (await loadOf(services)).dead - before.dead);
};
