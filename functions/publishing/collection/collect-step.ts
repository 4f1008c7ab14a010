import type { Services } from '#functions/composition/services.ts';
import { collectItem } from '#functions/publishing/collection/collect-item.ts';
import type { CollectTaskInput } from '#functions/publishing/collection/run-collector.ts';
import {
  afterRun,
  type CollectedItem,
  type Collector,
  type CollectorRun,
} from '#shared/domain/collection/collector.ts';
import type { Json } from '#shared/domain/json.ts';
import type { StepOutcome, Task } from '#shared/domain/task/task.ts';
import type { SourceFetcher } from '#shared/ports/source-fetcher.ts';
import { CollectorRepository } from '#shared/repositories/collection/collector-repository.ts';
import { readFeed, readHtmlList, type SourceItem } from '#shared/text/collect/read-source.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids' | 'sourceFetcher'>;
type Cursor = { readonly index: number; readonly items: readonly SourceItem[] };

/** A host answers every two seconds or so: a step stays a matter of seconds. */
const itemsAtOnce = 4;
/** Texts that a list already holds stay small enough to keep between steps. */
const keptCharacters = 4000;

/** What a source lists now, newest first as it says. */
export const listSource = async (
  fetcher: SourceFetcher,
  { kind, url, rules, maxItems }: Pick<Collector, 'kind' | 'url' | 'rules' | 'maxItems'>,
): Promise<{ readonly items: readonly SourceItem[] } | { readonly reason: string }> => {
  const fetched = await fetcher.fetch(url);
  if (fetched.kind !== 'fetched') return { reason: `${fetched.kind} ${fetched.reason}` };
  try {
    const { text, finalUrl } = fetched;
    const items = kind === 'feed' ? readFeed(text, finalUrl) : readHtmlList(text, finalUrl, rules);
    return items.length === 0 ? { reason: 'no items' } : { items: items.slice(0, maxItems) };
  } catch {
    return { reason: kind === 'feed' ? 'not a feed' : 'not readable' };
  }
};

const finish = async (
  ports: Ports,
  collector: Collector | undefined,
  run: CollectorRun,
  failure: string | undefined,
): Promise<StepOutcome> => {
  const collectors = new CollectorRepository(ports.tables);
  const now = ports.clock.now();
  const ended: CollectorRun = {
    ...run,
    version: run.version + 1,
    state: failure === undefined ? 'done' : 'failed',
    reason: failure,
    finishedAt: now.toISOString(),
  };
  await ports.tables.transact([
    collectors.putRun(ended),
    ...(collector ? [collectors.put(afterRun(collector, failure, now))] : []),
  ]);
  return { kind: 'done', handled: 0 };
};

const nextItems = async (
  ports: Ports,
  fetcher: SourceFetcher,
  collector: Collector,
  run: CollectorRun,
  { index, items }: Cursor,
): Promise<StepOutcome> => {
  const some = items.slice(index, index + itemsAtOnce);
  const results: CollectedItem[] = [];
  for (const item of some) results.push(await collectItem(ports, fetcher, collector, item));
  const seen = new Set(results.map(({ url }) => url));
  const before = run.items.filter(({ url }) => !seen.has(url));
  const noted: CollectorRun = { ...run, version: run.version + 1, items: [...before, ...results] };
  await ports.tables.transact([new CollectorRepository(ports.tables).putRun(noted)]);
  const cursor = { index: index + some.length, items } as unknown as Json;
  return { kind: 'continue', cursor, handled: some.length };
};

/** Task `collect`: lists a source, then makes drafts of what is new there, a few at a time. */
export const collectStep =
  (ports: Ports) =>
  async (_: unknown, task: Task): Promise<StepOutcome> => {
    const { collectorId, runId } = task.input as unknown as CollectTaskInput;
    const collectors = new CollectorRepository(ports.tables);
    const [collector, run] = await Promise.all([
      collectors.find(task.siteId, collectorId),
      collectors.findRun(task.siteId, collectorId, runId),
    ]);
    if (run?.state !== 'running') return { kind: 'done', handled: 0 };
    const fetcher = ports.sourceFetcher;
    if (!collector || !fetcher) return finish(ports, collector, run, fetcher ? 'removed' : 'collection is off');
    const cursor = task.cursor as unknown as Cursor | undefined;
    if (cursor === undefined) {
      const listed = await listSource(fetcher, collector);
      if ('reason' in listed) return finish(ports, collector, run, listed.reason);
      const items = listed.items.map((item) => ({ ...item, html: item.html.length > keptCharacters ? '' : item.html }));
      return { kind: 'continue', cursor: { index: 0, items } as unknown as Json, handled: 0 };
    }
    if (cursor.index < cursor.items.length) return nextItems(ports, fetcher, collector, run, cursor);
    const allFailed = run.items.length > 0 && run.items.every(({ result }) => result === 'failed');
    return finish(ports, collector, run, allFailed ? 'every item failed' : undefined);
  };
