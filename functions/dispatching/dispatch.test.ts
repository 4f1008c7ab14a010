import { describe, expect, test, vi } from 'vitest';
import { dispatchHandler } from '#functions/dispatching/dispatch.ts';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import type { QueueName } from '#shared/ports/job-queue.ts';

const record = (image: Readonly<Record<string, string>>, eventName = 'INSERT') => ({
  eventID: 'e',
  eventName,
  dynamodb: {
    SequenceNumber: '7',
    NewImage: Object.fromEntries(Object.entries(image).map(([name, value]) => [name, { S: value }])),
  },
});
const streamOf = (world: PublishingWorld) =>
  world.tables.outbox.map(({ json }) => {
    const { pk, sk, event, audit } = JSON.parse(json) as Record<string, string>;
    return record({ pk: pk ?? '', sk: sk ?? '', ...(event ? { event } : {}), ...(audit ? { audit } : {}) });
  });
const messages = async (world: PublishingWorld, name: QueueName) =>
  (await world.queue.receive(name, { limit: 10, visibilitySeconds: 60 })).map(({ body }) => JSON.parse(body));

describe('given the stream of a table', () => {
  test('when an article is published, then pages, rows elsewhere and search hear of it, and the sealer of its records once', async () => {
    const world = await PublishingWorld.open();
    const { articleId } = await world.publish();
    await dispatchHandler(world.services)({ Records: streamOf(world) });
    const [plan] = await messages(world, 'plan');
    expect(plan.events.map(({ type }: { type: string }) => type)).toEqual(['ArticlePublished']);
    expect(await messages(world, 'projection')).toMatchObject([{ events: [{ subjectId: articleId }] }]);
    expect(await messages(world, 'search')).toEqual([{ articles: [{ siteId: 'jyj', articleId }] }]);
    expect(await messages(world, 'seal')).toEqual([{ siteId: 'jyj' }]);
  });

  test('when a draft is saved, then nobody but the sealer hears of it', async () => {
    const world = await PublishingWorld.open();
    await world.write();
    await dispatchHandler(world.services)({ Records: streamOf(world) });
    expect(await Promise.all((['plan', 'projection', 'search'] as const).map((name) => messages(world, name)))).toEqual(
      [[], [], []],
    );
    expect(await messages(world, 'seal')).toHaveLength(1);
  });

  test('[SRC-01] when a site goes online or leaves, then search walks over its texts; when its colour changes, then not', async () => {
    const world = await PublishingWorld.open();
    await world.publish();
    const usual = { at: '', siteId: 'jyj', subjectId: 'jyj', lists: [], background: false };
    const Records = [
      { ...usual, eventId: '1', type: 'SiteLaunched', tags: ['site:jyj'] },
      { ...usual, eventId: '2', type: 'SiteChanged', siteId: 'wjw', tags: ['site:wjw', 'sites'] },
      { ...usual, eventId: '3', type: 'SiteChanged', siteId: 'czj', tags: ['site:czj'] },
    ].map((event) => record({ pk: `outbox#${event.siteId}`, sk: event.eventId, event: JSON.stringify(event) }));
    await dispatchHandler(world.services)({ Records });
    expect(await messages(world, 'search')).toEqual([{ siteId: 'jyj' }, { siteId: 'wjw' }]);
  });

  test('when a change is not an outbox insert, then it is passed over', async () => {
    const world = await PublishingWorld.open();
    await world.publish();
    const event = JSON.stringify(world.events().at(-1));
    const Records = [
      record({ pk: 'outbox#jyj', sk: '1', event }, 'REMOVE'),
      record({ pk: 'article#jyj#1', sk: 'article', event }),
      { ...record({}), dynamodb: { SequenceNumber: '8' } },
    ];
    await dispatchHandler(world.services)({ Records });
    expect(await messages(world, 'plan')).toEqual([]);
  });

  test('when one event cannot be read, then it is said and the others go on', async () => {
    const world = await PublishingWorld.open();
    await world.publish();
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = ['{', '{"eventId":"x","type":"Unknown"}'].map((event) =>
      record({ pk: 'outbox#jyj', sk: '1', event }),
    );
    await dispatchHandler(world.services)({ Records: [...broken, ...streamOf(world)] });
    expect(await messages(world, 'plan')).toHaveLength(1);
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });

  test('[CNT-20] when people and background work change things together, then no message of background work stands in the queue of people', async () => {
    const world = await PublishingWorld.open();
    await world.publish();
    const event = world.events().at(-1);
    const many = Array.from({ length: 120 }, (_, n) =>
      record({
        pk: 'outbox#jyj',
        sk: `${n}`,
        event: JSON.stringify({ ...event, eventId: `${n}`, background: n >= 60 }),
      }),
    );
    await dispatchHandler(world.services)({ Records: many });
    const isBackground = ({ background }: { readonly background: boolean }): boolean => background;
    const planned = await messages(world, 'plan');
    expect(planned.map(({ events }) => events.length)).toEqual([50, 10]);
    expect(planned.flatMap(({ events }) => events).some(isBackground)).toBe(false);
    const tasks = (await messages(world, 'task')).filter(({ task }) => task === 'planEvents');
    expect(tasks.map(({ task, events }) => [task, events.length])).toEqual([
      ['planEvents', 25],
      ['planEvents', 25],
      ['planEvents', 10],
    ]);
    expect(tasks.flatMap(({ events }) => events).every(isBackground)).toBe(true);
  });
});
