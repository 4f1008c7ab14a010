import type { Services } from '#functions/composition/services.ts';
import { assertCollects } from '#functions/publishing/collection/manage-collector.ts';
import type { Collector, CollectorRun } from '#shared/domain/collection/collector.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Json } from '#shared/domain/json.ts';
import { newTask, type Task } from '#shared/domain/task/task.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { CollectorRepository } from '#shared/repositories/collection/collector-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids' | 'queue' | 'sourceFetcher'>;

export type CollectTaskInput = { readonly collectorId: string; readonly runId: string };

/** Longer than any run takes: what is still open then was given up. */
const runMs = 60 * 60 * 1000;

/**
 * Starts a run now, in the background; the collector's next one counts from here. Answers a run that is still going on.
 *
 * @throws DomainError transition-refused where collection is off, version-conflict when it was changed meanwhile
 */
export const startCollectorRun =
  (ports: Ports) =>
  async (collector: Collector, startedBy: Task['startedBy']): Promise<CollectorRun> => {
    assertCollects(ports);
    const { siteId, collectorId } = collector;
    const collectors = new CollectorRepository(ports.tables);
    const now = ports.clock.now();
    const [last] = (await collectors.runs(siteId, collectorId, { limit: 1 })).items;
    if (last?.state === 'running' && now.getTime() - Date.parse(last.startedAt) < runMs) return last;
    const at = now.toISOString();
    const run: CollectorRun = {
      runId: ports.ids.next(),
      collectorId,
      siteId,
      version: 1,
      startedAt: at,
      startedBy: startedBy.name,
      state: 'running',
      items: [],
    };
    const input: CollectTaskInput = { collectorId, runId: run.runId };
    const taskId = ports.ids.next();
    const task = newTask({ taskId, kind: 'collect', siteId, input: input as unknown as Json, startedBy }, at);
    const nextRunAt = new Date(now.getTime() + collector.everyMinutes * 60_000).toISOString();
    await saveChanges(ports.tables, {
      writes: [
        collectors.putRun(run),
        collectors.put({ ...collector, version: collector.version + 1, lastRunAt: at, nextRunAt }),
        new TaskRepository(ports.tables).put(task),
      ],
      events: [],
      audits: [],
    });
    await ports.queue.send('task', [{ body: JSON.stringify({ task: 'stored', taskId }) }]);
    return run;
  };

const atOnce = 20;

/** Starts the collectors whose time has come; nothing where collection is off. Run every minute; answers how many. */
export const startDueCollectors = async (ports: Ports): Promise<number> => {
  if (!ports.sourceFetcher) return 0;
  const collectors = new CollectorRepository(ports.tables);
  const now = ports.clock.now().toISOString();
  let started = 0;
  for (const { siteId, collectorId } of await collectors.due(now, atOnce)) {
    const collector = await collectors.find(siteId, collectorId);
    if (!collector?.active || collector.nextRunAt > now) continue;
    try {
      await startCollectorRun(ports)(collector, { accountId: 'system', name: '系统' });
      started += 1;
    } catch (error) {
      // Changed by somebody at this very moment: the next minute looks again.
      if (!(error instanceof DomainError) || error.code !== 'version-conflict') throw error;
    }
  }
  return started;
};
