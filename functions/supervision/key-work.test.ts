import { expect, test } from 'vitest';
import { addRecord } from '#functions/supervision/records/save-record.ts';
import { getRectification } from '#functions/supervision/rectification/list-rectifications.ts';
import { followUpRectification, issueRectification } from '#functions/supervision/rectification/rectify.ts';
import { runDailySupervision } from '#functions/supervision/run-daily-supervision.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import { keys } from '#shared/repositories/keys.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { RectificationRepository } from '#shared/repositories/upkeep/rectification-repository.ts';

const start = '2026-03-02T01:00:00.000Z';
const who = (role: string, siteId: string): Actor =>
  actorWith([{ role, siteId }], { accountId: role, username: role, name: `${role} 甲` });

/** A department with hosting that ends, a column of news, its administrator, and the office above it. */
const opened = async () => {
  const world = await SupervisionWorld.open();
  await world.putColumn('jyj', 'xxdt', { type: '工作动态', updateClass: 'realtime', function: 'disclosure' });
  await world.putRow('jyj', 'xxdt', 'a1', start);
  await world.grant('siteadmin', 'siteadmin', 'jyj');
  await world.grant('office', 'office', '*');
  world.clock.set(start);
  const on = async (day: string): Promise<void> => {
    world.clock.set(`${day}T02:00:00.000Z`);
    await runDailySupervision(world.services);
  };
  const told = async (accountId: string): Promise<string> => {
    const { items } = await new NoticeRepository(world.tables).list(accountId, { limit: 100 });
    return items.flatMap(({ title, lines }) => [title.zh, ...lines.map(({ zh }) => zh)]).join('\n');
  };
  return { world, on, told };
};

test('[SUP-11] given the work on a site’s equipment, when hosting runs out and nobody renewed it, then its administrator and the office are told, by unit and day', async () => {
  const { world, on, told } = await opened();
  const term = { kind: 'term', term: 'hosting', subject: '机房租赁', provider: '云澜电信', note: '' } as const;
  const days = { from: '2025-03-20', until: '2026-03-20', renewedBy: '信息科 李', renewsItself: false };
  await addRecord(world.services)(who('siteadmin', 'jyj'), 'jyj', { ...term, ...days });
  await on('2026-03-19');
  expect(await told('office')).not.toContain('机房租赁');
  await on('2026-03-21');
  expect(await told('siteadmin')).toContain('期限（托管 机房租赁）已逾期：2026-03-20');
  expect(await told('office')).toContain('jyj：期限（托管 机房租赁）已逾期：2026-03-20');
});

test('[SUP-11] given the work on a site’s data, when a column is not updated in time, then a notice with a deadline is demanded of it without anybody’s doing', async () => {
  const { world, on, told } = await opened();
  await on('2026-03-02');
  await on('2026-03-17');
  const { items } = await new RectificationRepository(world.tables).ofSite('jyj', { limit: 20 });
  expect(items.find(({ subject }) => subject.id === 'xxdt')).toMatchObject({
    state: 'issued',
    subject: { kind: 'column' },
    issuedBy: { accountId: 'system' },
  });
  expect(await told('siteadmin')).toContain('xxdt');
  expect(await told('office')).toContain('xxdt');
});

test('[SUP-11] given a text that should not have passed review, when the office demands that it be put right, then who did what on which side is on record to the end', async () => {
  const { world, on, told } = await opened();
  const office = who('office', '*');
  const siteadmin = who('siteadmin', 'jyj');
  const subject = { kind: 'article', id: 'a1', name: '未经复核的通知' } as const;
  const demand = { subject, problem: '审核不严，数字有误', deadline: '2026-03-05' };
  const issue = issueRectification(world.services);
  await expect(issue(siteadmin, 'jyj', demand)).rejects.toMatchObject({ code: 'forbidden' });
  const { rectificationId } = await issue(office, 'jyj', demand);
  expect(await told('siteadmin')).toContain('审核不严，数字有误');
  await on('2026-03-06');
  expect(await told('siteadmin')).toContain('整改逾期');

  const follow = followUpRectification(world.services);
  const at = (ifMatch: number) => ({ siteId: 'jyj', rectificationId, ifMatch });
  await follow(siteadmin, at(1), { step: 'rectify', text: '已更正，责任人张某已约谈' });
  await follow(office, at(2), { step: 'confirm', text: '已核实' });
  const notice = await getRectification(world.services)({ siteId: 'jyj', rectificationId, actor: office });
  expect(notice).toMatchObject({ issuedBy: { accountId: 'office' }, state: 'confirmed' });
  expect(notice.followUps.map(({ step, by, text }) => [step, by.name, text])).toEqual([
    ['rectify', 'siteadmin 甲', '已更正，责任人张某已约谈'],
    ['confirm', 'office 甲', '已核实'],
  ]);
  const audits = await world.tables.query({ table: 'audit', partition: keys.auditRecords('jyj'), limit: 100 });
  const acts = audits.items.map((item) => JSON.parse(String(item['record'])) as AuditRecord);
  expect(
    acts.filter(({ subject: about }) => about.id === rectificationId).map((one) => [one.action, one.actor.accountId]),
  ).toEqual([
    ['rectification.issue', 'office'],
    ['rectification.rectify', 'siteadmin'],
    ['rectification.confirm', 'office'],
  ]);
});
