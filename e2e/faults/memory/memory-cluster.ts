import { sealHandler } from '#functions/audit/seal-handler.ts';
import { clusterTasks } from '#functions/cluster/cluster-tasks.ts';
import type { Services } from '#functions/composition/services.ts';
import { dispatchHandler } from '#functions/dispatching/dispatch.ts';
import { demoOffice } from '#functions/local/demo/seed-sites.ts';
import { planHandler, renderHandler } from '#functions/rendering/rendering-handlers.ts';
import { type RenderingServices, renderingServices } from '#functions/rendering/rendering-services.ts';
import { plainRenderer } from '#functions/rendering/testing/plain-renderer.ts';
import { searchHandler } from '#functions/search/search-handler.ts';
import { projectionHandler } from '#functions/sites/projection/projection-handler.ts';
import { launchSite } from '#functions/sites/site/launch-site.ts';
import { provisionSite } from '#functions/sites/site/provision-site.ts';
import { adoptionHandler } from '#functions/submission/adoption/adoption-handler.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryChangeFeed } from '#shared/adapters/memory/memory-change-feed.ts';
import { MemoryJobQueue } from '#shared/adapters/memory/memory-job-queue.ts';
import { MemoryObjectStore } from '#shared/adapters/memory/memory-object-store.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { MemorySearchIndex } from '#shared/adapters/memory/search/memory-search-index.ts';
import { SequentialIds } from '#shared/adapters/memory/sequential-ids.ts';
import type { QueueName } from '#shared/ports/job-queue.ts';
import type { TableName } from '#shared/ports/table-store.ts';
import type { QueueHandler } from '#shared/schemas/events/queue-batch.ts';
import { calm, type Trouble } from './trouble.ts';

const queues = ['plan', 'projection', 'renderHigh', 'renderLow', 'search', 'task', 'seal', 'adoption'] as const;
const tables = ['tenants', 'content', 'audit'] as const;
type WorkQueue = (typeof queues)[number];

const news = { name: { zh: '动态', en: '' }, type: '工作动态' } as const;

/** Without these no site may be launched. */
const base = ['dwgk', 'zcfg', 'bszn', 'gzdt'].map((columnId) => ({ ...news, columnId, base: true }));

/**
 * A whole cluster in memory: the product's use cases, dispatcher and handlers on memory adapters. `portal` shows in `bm` what
 * `jyj` puts into `news`; `jyj` has `law` beside it. People and work have a clock and ids each, so that trouble at work
 * leaves what people did the same.
 */
export class MemoryCluster {
  readonly clock = new FixedClock();
  readonly workClock = new FixedClock();
  readonly tables: MemoryTableStore;
  readonly objects = new MemoryObjectStore();
  readonly search = new MemorySearchIndex(this.workClock);
  readonly queue = new MemoryJobQueue(this.workClock);
  readonly feed: MemoryChangeFeed;
  readonly people: Services;
  readonly rendering: RenderingServices;
  readonly #handlers: Record<WorkQueue, QueueHandler>;
  readonly #dispatch: (event: unknown) => Promise<void>;
  #trouble: Trouble;

  constructor(trouble: Trouble = calm) {
    this.#trouble = trouble;
    this.tables = new MemoryTableStore({ clock: this.clock, seed: trouble.seed });
    this.feed = new MemoryChangeFeed(this.tables);
    const config = { derivedBase: 'http://{siteId}.localhost', portalBase: 'http://localhost' };
    const parts = { config, tables: this.tables, queue: this.queue, feed: this.feed };
    const { objects, search, clock } = this;
    this.people = { ...parts, objects, search, clock, ids: new SequentialIds() } as unknown as Services;
    const ids = new SequentialIds();
    const work = {
      ...parts,
      objects: this.#failing(objects, ['put', 'get', 'delete']),
      search: this.#failing(search, ['upsert']),
      clock: this.workClock,
      ids: { next: () => ids.next().replace(/^0/, '9'), secret: (bytes: number) => ids.secret(bytes) },
    } as unknown as Services;
    this.rendering = renderingServices({
      ...work,
      renderer: async (...asked) => {
        this.#trouble.fail('renderer');
        return plainRenderer(...asked);
      },
    });
    const render = renderHandler(this.rendering);
    this.#handlers = {
      plan: planHandler(this.rendering),
      projection: projectionHandler(work),
      renderHigh: render,
      renderLow: render,
      search: searchHandler(work),
      task: clusterTasks(work, this.rendering),
      seal: sealHandler(work),
      adoption: adoptionHandler(work),
    };
    this.#dispatch = dispatchHandler(work);
  }

  static async open(trouble?: Trouble): Promise<MemoryCluster> {
    const cluster = new MemoryCluster(trouble);
    await cluster.#putSite('portal', 1);
    await cluster.#putSite('jyj', 2);
    return cluster;
  }

  /** One piece of work, chosen by the trouble; false when there was none in the queue it chose. */
  async work(): Promise<boolean> {
    this.workClock.advance(this.#trouble.jump());
    const at = this.#trouble.choose(queues.length + tables.length);
    const queue = queues[at];
    return queue ? this.#handle(queue) : this.#feedOn(tables[at - queues.length] ?? 'content');
  }

  /** Ends the trouble, puts dead letters back and works until nothing is left. */
  async settle(): Promise<void> {
    this.#trouble = calm;
    for (const queue of queues) await this.queue.redrive(queue);
    for (let turn = 0; turn < 400; turn += 1) {
      let did = false;
      for (const table of tables) while (await this.#feedOn(table)) did = true;
      for (const queue of queues) while (await this.#handle(queue)) did = true;
      if (did) continue;
      const depths = await Promise.all(queues.map((queue) => this.queue.depth(queue)));
      if (depths.every(({ waiting, inFlight, dead }) => waiting + inFlight + dead === 0)) return;
      this.workClock.advance(30);
    }
    throw new Error('the queues never ran empty');
  }

  #failing<Port extends object>(port: Port, acts: readonly (keyof Port & string)[]): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return async (...given: readonly unknown[]) => {
          if ((acts as readonly (string | symbol)[]).includes(name)) this.#trouble.fail(String(name));
          const answer: unknown = await Reflect.apply(value, target, given);
          // Done, but nobody learns of it.
          if ((acts as readonly (string | symbol)[]).includes(name)) this.#trouble.fail(String(name));
          return answer;
        };
      },
    });
  }

  async #putSite(siteId: string, number: number): Promise<void> {
    const portal = siteId === 'portal';
    await provisionSite(this.people)(demoOffice, {
      siteId,
      kind: portal ? 'portal' : 'department',
      name: { zh: siteId, en: siteId },
      domain: `${portal ? 'www' : siteId}.yunlan.gov.cn`,
      identificationCode: `999900000${number}`,
      filings: { icp: `澜ICP备00000001号-${number}`, policeRecord: `9999000000000${number}` },
      unit: {
        name: siteId,
        address: '澜江大道',
        phone: '0000-8210001',
        email: `${siteId}@yunlan.gov.cn`,
        hours: '工作日',
      },
      columns: portal
        ? [...base, { ...news, columnId: 'bm' }]
        : [
            ...base,
            { ...news, columnId: 'news', mounts: [{ siteId: 'portal', columnId: 'bm' }] },
            { ...news, columnId: 'law' },
          ],
    });
    await launchSite(this.people)(demoOffice, siteId);
  }

  async #handle(queue: QueueName & WorkQueue): Promise<boolean> {
    const messages = await this.queue.receive(queue, { limit: this.#trouble.batch(), visibilitySeconds: 60 });
    if (messages.length === 0) return false;
    let failed: ReadonlySet<string>;
    let reason = 'the handler asked for another delivery';
    try {
      const Records = messages.map(({ messageId, body, receiptHandle, receiveCount }) => ({
        messageId,
        body,
        receiptHandle,
        attributes: { ApproximateReceiveCount: String(receiveCount) },
      }));
      const { batchItemFailures } = await this.#handlers[queue]({ Records });
      failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    } catch (error) {
      failed = new Set(messages.map(({ messageId }) => messageId));
      reason = String(error);
    }
    for (const { messageId, receiptHandle } of messages) {
      if (failed.has(messageId)) await this.queue.release(queue, receiptHandle, { delaySeconds: 1, reason });
      else if (this.#trouble.again())
        await this.queue.release(queue, receiptHandle, { delaySeconds: 5, reason: 'delivered twice' });
      else await this.queue.delete(queue, [receiptHandle]);
    }
    return true;
  }

  async #feedOn(table: TableName): Promise<boolean> {
    const after = await this.feed.position('dispatch', table);
    const records = await this.feed.read(table, { after, limit: this.#trouble.batch() });
    if (records.length === 0) return false;
    const Records = records.map(({ position, item }) => ({
      eventID: item.sk,
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: position,
        NewImage: {
          pk: { S: item.pk },
          sk: { S: item.sk },
          ...(typeof item['event'] === 'string' ? { event: { S: item['event'] } } : {}),
          ...(typeof item['audit'] === 'string' ? { audit: { S: item['audit'] } } : {}),
        },
      },
    }));
    await this.#dispatch({ Records: this.#trouble.order(Records) });
    // Not committed: the same records come again.
    if (!this.#trouble.again()) await this.feed.commit('dispatch', table, records.at(-1)?.position ?? '');
    return true;
  }
}
