import { beforeEach, describe, expect, test } from 'vitest';
import { staffApi, staffRoutes } from '#functions/http/testing/staff-api.ts';
import { measureStorage } from '#functions/operations/measure-storage.ts';
import { operationsRoutes } from '#functions/operations/operations-routes.ts';
import { maxReceives } from '#shared/ports/job-queue.ts';

let api: Awaited<ReturnType<typeof staffApi>>;
beforeEach(async () => {
  api = await staffApi([...staffRoutes, ...operationsRoutes]);
  const figures = { freeBytes: 10, totalBytes: 20, databaseBytes: 5, memoryBytes: 3 };
  Object.assign(api.world.services, { machine: async () => figures });
});

/** A job that failed so often that it is given up; answers its name among the dead letters. */
const dead = async (body: string, reason: string): Promise<string> => {
  const { queue, clock } = api.world;
  await queue.send('search', [{ body }]);
  for (let n = 0; n < maxReceives; n += 1) {
    const [message] = await queue.receive('search', { limit: 1, visibilitySeconds: 30 });
    await queue.release('search', message?.receiptHandle ?? '', { delaySeconds: 0, reason });
    clock.advance(1);
  }
  const letters = await queue.deadLetters('search', { limit: 10 });
  return letters.find((letter) => letter.body === body)?.messageId ?? '';
};

const cluster = async () => {
  const audited = await api.world.tables.query({ table: 'audit', partition: 'audit#cluster', limit: 100 });
  const records = audited.items.map((item) => JSON.parse(String(item['record'])) as { action: string; facts: object });
  return records.filter(({ action }) => action.startsWith('queue.'));
};

describe('given a job that failed for good', () => {
  test('[OPS-09] when the office looks, then it sees the job with its reason, and the health screen asks for attention', async () => {
    const office = await api.as('office');
    await dead('poison', '读不出来');
    const { body } = await office('GET', '/operations/queues/search/dead-letters');
    expect(body).toMatchObject({ items: [{ body: 'poison', reason: '读不出来', receiveCount: maxReceives }] });
    const health = (await office('GET', '/operations/health')).body;
    expect(health.status).toBe('attention');
    expect(health.queues).toContainEqual({ queue: 'search', waiting: 0, later: 0, inFlight: 0, dead: 1 });
  });

  test('[OPS-09] when it is redriven, then it waits again, and the log says who did it', async () => {
    const office = await api.as('office');
    const messageId = await dead('poison', 'x');
    await dead('other', 'x');
    const path = '/operations/queues/search/dead-letters/redrive';
    expect((await office('POST', path, { body: { messageIds: [messageId] } })).body).toEqual({ count: 1 });
    expect(await api.world.queue.depth('search')).toEqual({ waiting: 1, later: 0, inFlight: 0, dead: 1 });
    expect((await office('POST', path, { body: {} })).body).toEqual({ count: 1 });
    expect(await cluster()).toMatchObject([
      {
        action: 'queue.redrive',
        actor: { name: 'office' },
        subject: { id: 'search' },
        facts: { messageIds: messageId },
      },
      { action: 'queue.redrive', facts: { messageIds: 'all' } },
    ]);
  });

  test('[OPS-09] when it is given up, then it is gone, and the log has the reason; without a reason nothing happens', async () => {
    const office = await api.as('office');
    const messageId = await dead('poison', 'x');
    const path = '/operations/queues/search/dead-letters/discard';
    expect((await office('POST', path, { body: { messageIds: [messageId], reason: ' ' } })).status).toBe(400);
    const { body } = await office('POST', path, { body: { messageIds: [messageId], reason: '稿件已删除' } });
    expect(body).toEqual({ count: 1 });
    expect((await api.world.queue.depth('search')).dead).toBe(0);
    expect(await cluster()).toMatchObject([{ action: 'queue.discard', facts: { reason: '稿件已删除' } }]);
  });

  test('[ACL-01] when an administrator of one site asks, then nothing is told or done', async () => {
    const admin = await api.as('siteadmin.jyj');
    await dead('poison', 'x');
    for (const [method, path, body] of [
      ['GET', '/operations/health', undefined],
      ['GET', '/operations/queues/search/dead-letters', undefined],
      ['POST', '/operations/queues/search/dead-letters/redrive', {}],
      ['POST', '/operations/queues/search/dead-letters/discard', { messageIds: ['1'], reason: 'x' }],
      ['POST', '/operations/search/reconcile', {}],
    ] as const)
      expect([403, 404]).toContain((await admin(method, path, body ? { body } : {})).status);
    expect(await api.world.queue.depth('search')).toEqual({ waiting: 0, later: 0, inFlight: 0, dead: 1 });
    expect(await cluster()).toEqual([]);
  });
});

describe('given changes that nobody has handed on', () => {
  test('[OPS-09] when a minute passes, then the health screen names the table, since when, and asks for attention', async () => {
    const office = await api.as('office');
    await api.world.publish();
    const feeds = async () => (await office('GET', '/operations/health')).body;
    const fresh = (await feeds()).feeds.find(({ table }: { table: string }) => table === 'content');
    expect(fresh.behind).toBeGreaterThan(0);
    const { feed } = api.world.services;
    for (const table of ['tenants', 'content', 'audit'] as const) {
      const last = (await feed.read(table, { limit: 1000 })).at(-1);
      if (last) await feed.commit('dispatch', table, last.position);
    }
    expect(await feeds()).toMatchObject({
      status: 'ok',
      feeds: [{ behind: 0 }, { behind: 0, oldestAt: null }, { behind: 0 }],
    });
    await api.world.publish();
    const since = api.world.clock.now().getTime();
    api.world.clock.advance(61);
    const late = await feeds();
    expect(late.status).toBe('attention');
    const { oldestAt } = late.feeds.find(({ table }: { table: string }) => table === 'content');
    expect(Math.abs(Date.parse(oldestAt) - since)).toBeLessThanOrEqual(1000);
  });
});

test('[OPS-09] given bodies and media, when storage is measured, then the health screen shows bytes by kind', async () => {
  const office = await api.as('office');
  await api.world.objects.put('jyj/media/m/a.png', new Uint8Array(1000), { contentType: 'image/png' });
  await api.world.objects.put('wjw/media/m/b.png', new Uint8Array(500), { contentType: 'image/png' });
  expect((await office('GET', '/operations/health')).body.storage).toBeNull();
  await measureStorage(api.world.services);
  const { storage } = (await office('GET', '/operations/health')).body;
  expect(storage.kinds[0]).toEqual({ kind: 'media', objects: 2, bytes: 1500 });
});
