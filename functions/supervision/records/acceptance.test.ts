import { expect, test } from 'vitest';
import { remindOfRecords } from '#functions/supervision/records/remind-records.ts';
import { addRecord, changeRecord, removeRecord } from '#functions/supervision/records/save-record.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { nextStage } from '#shared/domain/registry/acceptance.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';

const siteadmin = actorWith([{ role: 'siteadmin', siteId: 'jyj' }], { accountId: 'siteadmin', name: '管' });
const office = actorWith([{ role: 'office', siteId: '*' }], { accountId: 'office', name: '主管' });
const inspection = (stage: 'selfCheck' | 'launch' | 'formal', fields: object = {}) => ({
  kind: 'acceptance' as const,
  note: '',
  stage,
  inspectedOn: '2026-03-02',
  inspectors: ['李明远'],
  outcome: 'accepted' as const,
  ...fields,
});
const pointer = (name: string) => ({ code: 'input-invalid', issues: [expect.objectContaining({ pointer: name })] });

const opened = async () => {
  const world = await SupervisionWorld.open();
  await world.grant('siteadmin', 'siteadmin', 'jyj');
  const add = addRecord(world.services);
  const next = async () => nextStage(await new SiteRecordRepository(world.tables).ofSite('jyj'));
  return { world, add, next };
};

test('[CLU-14] given a sub-site, when it is inspected stage by stage, then each comes in its turn, and the office enters all but the self check', async () => {
  const { world, add, next } = await opened();
  await world.putSite('jyj', { launchedAt: undefined });
  await expect(add(office, 'jyj', inspection('launch'))).rejects.toMatchObject(pointer('/stage'));
  await add(siteadmin, 'jyj', inspection('selfCheck'));
  expect(await next()).toBe('launch');
  await expect(add(siteadmin, 'jyj', inspection('launch'))).rejects.toMatchObject({ code: 'forbidden' });
  const { recordId } = await add(office, 'jyj', inspection('launch'));
  await expect(removeRecord(world.services)(siteadmin, 'jyj', recordId)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(add(office, 'jyj', inspection('formal'))).rejects.toMatchObject(pointer('/stage'));
  await world.putSite('jyj', { launchedAt: '2026-03-03T00:00:00.000Z' });
  await add(office, 'jyj', inspection('formal'));
  expect(await next()).toBeUndefined();
});

test('[CLU-14] given something found by an inspection, when it is not mended, then the site is reminded and the stage stays open', async () => {
  const { world, add, next } = await opened();
  await expect(add(siteadmin, 'jyj', inspection('selfCheck', { inspectors: [] }))).rejects.toMatchObject(
    pointer('/inspectors'),
  );
  await expect(add(siteadmin, 'jyj', inspection('selfCheck', { outcome: 'revise' }))).rejects.toMatchObject({
    issues: [{ pointer: '/findings' }, { pointer: '/dueOn' }].map((one) => expect.objectContaining(one)),
  });
  const found = inspection('selfCheck', { outcome: 'revise', findings: '栏目空白', dueOn: '2026-03-10' });
  const { recordId } = await add(siteadmin, 'jyj', found);
  await expect(add(siteadmin, 'jyj', inspection('selfCheck'))).rejects.toMatchObject(pointer('/outcome'));
  world.clock.set('2026-03-11T02:00:00.000Z');
  await remindOfRecords(world.services);
  const { items } = await new NoticeRepository(world.tables).list('siteadmin', { limit: 5 });
  expect(items.flatMap(({ lines }) => lines.map(({ zh }) => zh))).toContain('验收整改（栏目空白）已逾期：2026-03-10');

  const at = { siteId: 'jyj', recordId, ifMatch: 1 };
  await changeRecord(world.services)(siteadmin, at, { ...found, doneOn: '2026-03-11' } as never);
  expect(await next()).toBe('selfCheck');
  await add(siteadmin, 'jyj', inspection('selfCheck', { inspectedOn: '2026-03-11' }));
  expect(await next()).toBe('launch');
});
