import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { collectStep } from '#functions/publishing/collection/collect-step.ts';
import { createCollector } from '#functions/publishing/collection/manage-collector.ts';
import { previewSource } from '#functions/publishing/collection/preview-source.ts';
import { startCollectorRun, startDueCollectors } from '#functions/publishing/collection/run-collector.ts';
import { MemorySourceFetcher } from '#shared/adapters/memory/memory-source-fetcher.ts';
import { advanceTask } from '#shared/domain/task/task.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { CollectorRepository } from '#shared/repositories/collection/collector-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

const base = 'https://www.gov.cn';
const article = (title: string, body: string) => ({
  body: `<html><head><title>${title}</title><meta name="ContentSource" content="国务院办公厅"></head><body><div id="UCAP-CONTENT">${body}</div></body></html>`,
});
const pages = () =>
  new Map<string, object>([
    [
      `${base}/zc/index.html`,
      {
        body: '<ul class="l"><li><a href="1.html">通知一</a></li><li><a href="2.html">通知二</a></li><li><a href="3.html">通知一</a></li><li><a href="https://evil.example/x">外站</a></li></ul>',
      },
    ],
    [`${base}/zc/1.html`, article('通知一', '<p>第一件。<img src="a.png"></p><script>steal()</script>')],
    [`${base}/zc/2.html`, article('通知二', '<p>第二件。</p>')],
    // The same text as the first at another address.
    [`${base}/zc/3.html`, article('通知一', '<p>第一件 。</p>')],
  ]);

const input = {
  name: '国务院政策',
  columnId: 'gzdt',
  kind: 'htmlList' as const,
  url: `${base}/zc/index.html`,
  rules: { item: '.l li', title: undefined },
  sourceName: '中国政府网',
  everyMinutes: 60,
  maxItems: 20,
  active: true,
};

const open = async (more: ReadonlyMap<string, object> = pages()) => {
  const world = await PublishingWorld.open();
  const fetcher = new MemorySourceFetcher(['www.gov.cn'], more as never);
  const services = { ...world.services, sourceFetcher: fetcher };
  const collector = await createCollector(services)(world.siteadmin, 'jyj', input);
  /** Carries the open task of a run through, step by step. */
  const work = async (): Promise<void> => {
    const tasks = new TaskRepository(world.tables);
    const messages = await world.queue.receive('task', { limit: 10, visibilitySeconds: 60 });
    for (const { body, receiptHandle } of messages) {
      for (let n = 0; n < 30; n += 1) {
        const task = await tasks.find((JSON.parse(body) as { taskId: string }).taskId);
        if (task?.state !== 'open') break;
        const outcome = await collectStep(services)(undefined, task);
        await world.tables.transact([tasks.put(advanceTask(task, outcome, world.clock.now().toISOString()))]);
      }
      await world.queue.delete('task', [receiptHandle]);
    }
  };
  const run = async () => {
    const now = await new CollectorRepository(world.tables).find('jyj', collector.collectorId);
    if (!now) throw new Error('no collector');
    await startCollectorRun(services)(now, { accountId: 'a', name: '甲' });
    await work();
    const page = await new CollectorRepository(world.tables).runs('jyj', collector.collectorId, { limit: 1 });
    return page.items[0];
  };
  return { world, services, fetcher, collector, work, run };
};

describe('given a list page of an allowed host', () => {
  test('[CNT-02] [CNT-22] when it is collected, then what is new lands as a draft with source and address, and nothing is public', async () => {
    const { world, run } = await open();
    const done = await run();
    expect(done?.state).toBe('done');
    const created = done?.items.filter(({ result }) => result === 'created') ?? [];
    expect(created.map(({ title }) => title)).toEqual(['通知一', '通知二']);
    expect(created[0]?.picturesLeftOut).toBe(1);
    const draft = await new ArticleRepository(world.tables).find('jyj', created[0]?.articleId ?? '');
    expect(draft?.live).toBeUndefined();
    expect(draft?.working).toMatchObject({
      status: 'draft',
      content: { source: { kind: 'repost', name: '国务院办公厅', url: `${base}/zc/1.html` }, columnId: 'gzdt' },
    });
    expect(await world.rows('gzdt')).toEqual([]);
  });

  test('[CNT-22] when a text comes at two addresses, or a second time, then it is drafted once', async () => {
    const { run, world } = await open();
    const first = await run();
    expect(first?.items.map(({ url, result }) => [url.slice(-6), result])).toEqual([
      ['1.html', 'created'],
      ['2.html', 'created'],
      ['3.html', 'duplicate'],
      ['mple/x', 'failed'],
    ]);
    world.clock.advance(7200);
    const second = await run();
    expect(second?.items.filter(({ result }) => result === 'created')).toEqual([]);
  });

  test('[SEC-03] when an item leads to a host nobody allowed, then it is not asked and the run says why', async () => {
    const { run, fetcher } = await open();
    const done = await run();
    expect(done?.items.find(({ url }) => url.includes('evil'))?.reason).toBe('refused host');
    expect(fetcher.asked.some((url) => url.includes('evil'))).toBe(false);
  });

  test('[CNT-02] when its time has come, then it starts by itself; a source that fails waits longer each time and says so', async () => {
    const { world, services, collector, work } = await open(new Map());
    for (let read = 0; read < 5; read += 1) await new CollectorRepository(world.tables).due('9', 10);
    expect(await startDueCollectors(services)).toBe(1);
    await work();
    const collectors = new CollectorRepository(world.tables);
    const failed = await collectors.find('jyj', collector.collectorId);
    expect(failed).toMatchObject({ failures: 1, lastFailure: 'failed status' });
    expect(Date.parse(failed?.nextRunAt ?? '') - world.clock.now().getTime()).toBe(2 * 60 * 60_000);
    expect(await startDueCollectors(services)).toBe(0);
    expect(await startDueCollectors({ ...services, sourceFetcher: undefined })).toBe(0);
  });

  test('[CNT-02] when its rules are tried out, then items and a first text come and nothing is saved', async () => {
    const { world, services } = await open();
    const tried = await previewSource(services)(world.siteadmin, 'jyj', {
      kind: 'htmlList',
      url: input.url,
      rules: { item: '.l li' },
    });
    expect(tried.items).toHaveLength(4);
    expect(tried.first).toEqual({ title: '通知一', html: '<p>第一件。</p>' });
  });
});

test.each([
  ['a host nobody allowed', { url: 'https://evil.example/' }, 'input-invalid'],
  ['a selector that is none', { rules: { item: 'li[' } }, 'input-invalid'],
  ['a column that is not there', { columnId: 'none' }, 'column-not-found'],
])('[CNT-02] given a collector with %s, when it is set up, then it is refused', async (_, fields, code) => {
  const { world, services } = await open();
  await expect(createCollector(services)(world.siteadmin, 'jyj', { ...input, ...fields })).rejects.toMatchObject({
    code,
  });
});

test('[CNT-02] given a cluster whose operator allows no collection, or an officer, when one is set up, then it is refused', async () => {
  const { world, services } = await open();
  const off = { ...services, sourceFetcher: undefined };
  await expect(createCollector(off)(world.siteadmin, 'jyj', input)).rejects.toMatchObject({
    code: 'transition-refused',
  });
  await expect(createCollector(services)(world.officer, 'jyj', input)).rejects.toMatchObject({ code: 'forbidden' });
});
