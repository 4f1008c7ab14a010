import { describe, expect, test } from 'vitest';
import { auditCsv } from '#functions/audit/audit-csv.ts';
import { listAudit } from '#functions/audit/list-audit.ts';
import { sealHandler } from '#functions/audit/seal-handler.ts';
import { sealRecords } from '#functions/audit/seal-records.ts';
import { storeDailyRoot } from '#functions/audit/store-daily-root.ts';
import { verifyAudit } from '#functions/audit/verify-audit.ts';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import type { Item, TableStore } from '#shared/ports/table-store.ts';
import { gate } from '#shared/ports/testing/gate.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

const auditor = actorWith([{ role: 'auditor', siteId: '*' }]);

/** A site with `count` records, sealed. */
const sealedSite = async (count = 5) => {
  const world = await PublishingWorld.open();
  for (let n = 0; n < count; n += 1) await world.write({ title: `${n}` });
  await sealRecords(world.services, 'jyj');
  return world;
};
const seals = (world: PublishingWorld): Promise<readonly Item[]> =>
  queryAll(world.tables, { table: 'audit', partition: keys.auditSeals('jyj') });
/** What somebody with the tables in their hands does behind our back. */
const tamper = (
  world: PublishingWorld,
  ...writes: readonly ({ readonly put: Item } | { readonly delete: { readonly pk: string; readonly sk: string } })[]
) => world.tables.transact(writes.map((write) => ({ table: 'audit', ...write })));
/** The tables as a sealer sees them that is stopped right before its first transaction, and how often it was refused. */
const stoppedBeforeSealing = ({ tables }: Pick<PublishingWorld, 'tables'>) => {
  const held = gate();
  const seen = { refused: 0 };
  const transact: TableStore['transact'] = async (...given) => {
    await held.pass();
    return tables.transact(...given).catch((error: unknown) => {
      seen.refused += 1;
      throw error;
    });
  };
  const slow = new Proxy<TableStore>(tables, {
    get: (target, name) => {
      if (name === 'transact') return transact;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { tables: slow, held, seen };
};
const verdict = (world: PublishingWorld) => verifyAudit(world.services, 'jyj');

describe('given a chain of audit records', () => {
  test('[SEC-05] when nobody touched it, then it verifies and every record is sealed once', async () => {
    const world = await sealedSite(120);
    expect(await verdict(world)).toMatchObject({ sealed: 120, waiting: 0 });
    expect(await verdict(world)).not.toHaveProperty('fault');
    expect(await sealRecords(world.services, 'jyj')).toBe(0);
  });

  test('[SEC-05] when a record is altered, then it is named', async () => {
    const world = await sealedSite();
    const [record] = await queryAll(world.tables, { table: 'audit', partition: keys.auditRecords('jyj') });
    const altered = String(record?.['record']).replace('officer.jyj', 'somebody');
    await tamper(world, { put: { ...(record as Item), record: altered } });
    expect((await verdict(world)).fault).toEqual({ kind: 'recordAltered', seq: 1, recordId: record?.sk });
  });

  test('[SEC-05] when a record is removed, then it is named', async () => {
    const world = await sealedSite();
    const { pk, sk } = keys.auditRecord('jyj', JSON.parse(String((await seals(world))[2]?.['seal'])).recordId);
    await tamper(world, { delete: { pk, sk } });
    expect((await verdict(world)).fault).toEqual({ kind: 'recordMissing', seq: 3, recordId: sk });
  });

  test.each([
    [0, { kind: 'numberMissing', seq: 1 }],
    [2, { kind: 'numberMissing', seq: 3 }],
  ])('[SEC-05] when seal %i is removed, then its number is named', async (index, fault) => {
    const world = await sealedSite();
    const seal = (await seals(world))[index];
    await tamper(world, { delete: { pk: seal?.pk ?? '', sk: seal?.sk ?? '' } });
    expect((await verdict(world)).fault).toEqual(fault);
  });

  test('[SEC-05] when two seals change places, then the first wrong link is named', async () => {
    const world = await sealedSite();
    const [, second, third] = await seals(world);
    const swap = (at: Item | undefined, from: Item | undefined, seq: number) => ({
      put: { ...(at as Item), seal: JSON.stringify({ ...JSON.parse(String(from?.['seal'])), seq }) },
    });
    await tamper(world, swap(second, third, 2), swap(third, second, 3));
    expect((await verdict(world)).fault).toMatchObject({ kind: 'linkBroken', seq: 2 });
  });

  test('[SEC-05] when the end of the chain is cut off, then the record without a seal is named after five minutes', async () => {
    const world = await sealedSite();
    const last = (await seals(world)).at(-1);
    await tamper(world, { delete: { pk: last?.pk ?? '', sk: last?.sk ?? '' } });
    expect(await verdict(world)).toMatchObject({ sealed: 4, waiting: 1 });
    world.clock.advance(301);
    expect((await verdict(world)).fault).toMatchObject({ kind: 'recordUnsealed' });
  });

  test('[SEC-05] when the sealer stands still for over five minutes, then it shows, and its next run heals it', async () => {
    const world = await sealedSite();
    await world.write();
    expect(await verdict(world)).toMatchObject({ waiting: 1 });
    world.clock.advance(5 * 60);
    expect(await verdict(world)).not.toHaveProperty('fault');
    world.clock.advance(1);
    expect((await verdict(world)).fault).toMatchObject({ kind: 'recordUnsealed' });
    const message = { messageId: 'm', receiptHandle: 'h', body: JSON.stringify({ siteId: 'jyj' }) };
    const broken = { messageId: 'b', receiptHandle: 'h', body: '{' };
    expect(await sealHandler(world.services)({ Records: [broken, message] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'b' }],
    });
    expect(await verdict(world)).toMatchObject({ sealed: 6, waiting: 0 });
  });

  test('[SEC-05] when several sealers run at once, then every record has one place in one chain', async () => {
    const world = await PublishingWorld.open();
    for (let n = 0; n < 100; n += 1) await world.write({ title: `${n}` });
    await Promise.all([1, 2, 3, 4].map(() => sealRecords(world.services, 'jyj')));
    const ids = (await seals(world)).map((seal) => JSON.parse(String(seal['seal'])).recordId);
    expect(new Set(ids).size).toBe(100);
    expect(await verdict(world)).toMatchObject({ sealed: 100, waiting: 0 });
    expect(await verdict(world)).not.toHaveProperty('fault');
  });
});

describe('given two sealers on one chain', () => {
  test('[SEC-05] [OPS-09] when one read the chain and the other seals before it writes, then it reads again and every record has one place', async () => {
    const world = await PublishingWorld.open();
    for (let n = 0; n < 50; n += 1) await world.write({ title: `${n}` });
    const slow = stoppedBeforeSealing(world);
    const first = sealRecords({ tables: slow.tables }, 'jyj');
    await slow.held.reached;
    await world.write({ title: 'written meanwhile' });
    expect(await sealRecords(world.services, 'jyj')).toBe(51);
    slow.held.open();

    expect(await first).toBe(0);
    expect(slow.seen.refused).toBe(1);
    const ids = (await seals(world)).map((seal) => JSON.parse(String(seal['seal'])).recordId);
    expect([ids.length, new Set(ids).size]).toEqual([51, 51]);
    expect(await verdict(world)).toMatchObject({ sealed: 51, waiting: 0 });
    expect(await verdict(world)).not.toHaveProperty('fault');
  });
});

describe('given daily roots', () => {
  test('[SEC-05] when the whole chain is rewritten consistently, the table’s roots too, then the object betrays it', async () => {
    const world = await sealedSite();
    await storeDailyRoot(world.services, 'jyj');
    const honest = await seals(world);
    const roots = await queryAll(world.tables, { table: 'audit', partition: 'roots#jyj' });
    await tamper(world, ...[...honest, ...roots].map(({ pk, sk }) => ({ delete: { pk, sk } })));
    const records = await queryAll(world.tables, { table: 'audit', partition: keys.auditRecords('jyj') });
    await tamper(
      world,
      ...records.flatMap((record) => {
        const pending = keys.auditPending('jyj', record.sk);
        return [
          { put: { ...record, record: String(record['record']).replace('officer', 'nobody') } },
          { put: { pk: pending.pk, sk: pending.sk, version: 1, at: '' } },
        ];
      }),
    );
    await sealRecords(world.services, 'jyj');
    expect((await verdict(world)).fault).toEqual({ kind: 'linkBroken', seq: 5, recordId: 'root 2026-03-02' });
  });

  test('when two processes keep the root at once, or twice a day, then there is one and it stays', async () => {
    const world = await sealedSite();
    await Promise.all([1, 2, 3].map(() => storeDailyRoot(world.services, 'jyj')));
    const read = async () => new TextDecoder().decode((await world.objects.get('jyj/audit/2026-03-02.json'))?.body);
    const kept = await read();
    await world.write();
    await sealRecords(world.services, 'jyj');
    await storeDailyRoot(world.services, 'jyj');
    expect(await read()).toBe(kept);
    expect(JSON.parse(kept)).toMatchObject({ siteId: 'jyj', day: '2026-03-02', seq: 5 });
    expect(await verdict(world)).not.toHaveProperty('fault');
  });

  test('when a site has no record yet, then there is no root', async () => {
    const world = await PublishingWorld.open();
    await storeDailyRoot(world.services, 'jyj');
    expect(await world.objects.head('jyj/audit/2026-03-02.json')).toBeUndefined();
  });
});

describe('given who asks who did what', () => {
  const walk = async (world: PublishingWorld, query: object, limit = 3) => {
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const page = await listAudit(world.services, { siteId: 'jyj', actor: auditor, limit, ...query, after });
      pages.push(page.records.map(({ action }) => action));
      after = page.after;
    } while (after);
    return pages;
  };

  test('[SEC-05] when it is filtered by person, act or subject, then exactly those come, latest first', async () => {
    const world = await PublishingWorld.open();
    const article = await world.publish();
    await world.publish();
    const life = ['review.approve', 'review.approve', 'review.approve', 'article.submit', 'article.create'];
    expect((await walk(world, { subject: article.articleId })).flat()).toEqual(life);
    expect((await walk(world, { account: 'second.jyj' })).flat()).toEqual(['review.approve', 'review.approve']);
    expect((await walk(world, { action: 'article.submit' })).flat()).toHaveLength(2);
    expect((await walk(world, { account: 'nobody' })).flat()).toEqual([]);
  });

  test('[SEC-05] when days are named, then the records of those days come and no others, as pages and as a file', async () => {
    const world = await PublishingWorld.open();
    const day = (): string => new Date(world.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const days: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      days.push(day());
      await world.write({ title: `${n}` });
      world.clock.advance(86_400);
    }
    const [, second = ''] = days;
    expect((await walk(world, { from: second, to: second }, 1)).flat()).toEqual(['article.create']);
    expect((await walk(world, { from: second })).flat()).toHaveLength(2);
    expect((await walk(world, { to: second })).flat()).toHaveLength(2);
    const lines = (await auditCsv(world.services, { siteId: 'jyj', actor: auditor, to: second }, 'zh'))
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('新建稿件,article.create,稿件,article,');
    expect(lines[1]).toContain(second);
  });

  test('when matches lie far apart, then no page is longer than asked and none is lost', async () => {
    const world = await PublishingWorld.open();
    for (let n = 0; n < 260; n += 1)
      await world.write({}, n % 20 === 0 ? world.person('officer') : { ...world.officer, accountId: 'other' });
    const pages = await walk(world, { account: 'officer.jyj' }, 4);
    expect(pages.every((page) => page.length <= 4)).toBe(true);
    expect(pages.flat()).toHaveLength(13);
  });

  test.each(['officer', 'final', 'siteadmin', 'office', 'system', 'security'])(
    '[ACL-01] when %s asks, then it is refused',
    async (role) => {
      const world = await PublishingWorld.open();
      const actor = world.person(role, role === 'office' ? '*' : 'jyj');
      await expect(listAudit(world.services, { siteId: 'jyj', actor, limit: 1 })).rejects.toMatchObject({
        code: 'forbidden',
      });
    },
  );
});
