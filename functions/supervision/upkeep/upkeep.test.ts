import { describe, expect, test } from 'vitest';
import { readNotices } from '#functions/supervision/notices/read-notices.ts';
import { sendOwedMail } from '#functions/supervision/notices/send-owed-mail.ts';
import { getRectification, listRectifications } from '#functions/supervision/rectification/list-rectifications.ts';
import { followUpRectification, issueRectification } from '#functions/supervision/rectification/rectify.ts';
import { warnOverdueRectifications } from '#functions/supervision/rectification/warn-overdue.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { listUpkeep, siteUpkeep, upkeepSummaries } from '#functions/supervision/upkeep/list-upkeep.ts';
import { reviewUpkeep } from '#functions/supervision/upkeep/review-upkeep.ts';
import { saveUpkeepRules } from '#functions/supervision/upkeep/save-upkeep-rules.ts';
import { upkeepHandler } from '#functions/supervision/upkeep/upkeep-handler.ts';
import { MemoryMailer } from '#shared/adapters/memory/memory-mailer.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { startUpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { RectificationRepository } from '#shared/repositories/upkeep/rectification-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

const start = '2026-03-02T01:00:00.000Z';
const dayMs = 86_400_000;
const office = actorWith([{ role: 'office', siteId: '*' }]);
const siteadmin = actorWith([{ role: 'siteadmin', siteId: 'jyj' }], {
  accountId: 'siteadmin',
  username: 'a',
  name: '管',
});

/** A department with a news column renewed on day 0, its officer, its administrator and the office. */
const world = async () => {
  const made = await SupervisionWorld.open();
  await made.putColumn('jyj', 'gzdt', {
    type: '工作动态',
    updateClass: 'realtime',
    function: 'disclosure',
    version: 2,
  });
  await made.putColumn('jyj', 'xwfb', {
    parentId: 'gzdt',
    path: 'gzdt/xwfb',
    type: '工作动态',
    updateClass: 'realtime',
    function: 'disclosure',
    board: 'disclosure',
    version: 2,
  });
  await made.grant('officer', 'officer', 'jyj');
  await made.grant('siteadmin', 'siteadmin', 'jyj');
  await made.grant('office', 'office', '*');
  await made.putRow('jyj', 'xwfb', 'a1', start);
  await made.putRow('jyj', 'gzdt', 'a1', start);
  return made;
};

type World = Awaited<ReturnType<typeof world>>;
const onDay = async (made: World, day: number, extraMs = 0) => {
  made.clock.set(new Date(Date.parse(start) + day * dayMs + extraMs));
  await reviewUpkeep(made.services)('jyj');
};
const toldTo = async (made: World, accountId: string) =>
  (await new NoticeRepository(made.tables).list(accountId, { limit: 100 })).items;
const stateOf = async (made: World, columnId: string) =>
  (await new UpkeepRepository(made.tables).find('jyj', columnId))?.state;

describe('given a news column with a limit of 14 days', () => {
  test('[SUP-01] [COL-04] when half of it is over, then on day 7 and not before its owner is told, once', async () => {
    const made = await world();
    await onDay(made, 0);
    await onDay(made, 7, -12 * 3_600_000);
    expect(await toldTo(made, 'officer')).toEqual([]);
    await onDay(made, 7);
    await onDay(made, 8);
    const told = await toldTo(made, 'officer');
    expect(told.map(({ lines }) => lines.length)).toEqual([3]);
    expect(told[0]?.lines[0]?.zh).toContain('请于 2026-03-16 前更新');
    expect(await stateOf(made, 'xwfb')).toBe('ownerReminded');
    expect(await toldTo(made, 'office')).toEqual([]);
  });

  test('[SUP-02] when 70 % are over, then its administrator is told; at 85 % the office, which sees it red', async () => {
    const made = await world();
    await onDay(made, 0);
    await onDay(made, 9.8);
    expect((await toldTo(made, 'siteadmin')).length).toBeGreaterThan(0);
    expect(await stateOf(made, 'xwfb')).toBe('administratorReminded');
    expect((await toldTo(made, 'office')).flatMap(({ lines }) => lines.map(({ zh }) => zh)).join()).not.toContain(
      'xwfb',
    );
    await onDay(made, 11.9);
    expect((await toldTo(made, 'office')).flatMap(({ lines }) => lines.map(({ zh }) => zh)).join()).toContain('xwfb');
    await onDay(made, 11.9);
    // An index may be a little late.
    const query = { state: 'red', limit: 20, actor: office } as const;
    for (let read = 0; read < 5; read += 1) await listUpkeep(made.services)(query);
    const { items } = await listUpkeep(made.services)(query);
    expect(items.map(({ columnId }) => columnId)).toContain('xwfb');
  });

  test('[SUP-04] [CEN-05] when it is passed, then a notice with a deadline is issued; an update answers it, the office confirms', async () => {
    const made = await world();
    await onDay(made, 0);
    await onDay(made, 14, 1000);
    expect(await stateOf(made, 'xwfb')).toBe('overdue');
    const notices = new RectificationRepository(made.tables);
    const { items } = await notices.ofSite('jyj', { limit: 20 });
    const notice = items.find(({ subject }) => subject.id === 'xwfb');
    expect(notice).toMatchObject({ state: 'issued', ruleId: 'UP-2', deadline: '2026-03-23' });
    await onDay(made, 15);
    expect((await notices.ofSite('jyj', { limit: 20 })).items).toHaveLength(items.length);

    made.clock.set('2026-03-24T02:00:00.000Z');
    const before = (await toldTo(made, 'siteadmin')).length;
    // An index may be a little late.
    for (let read = 0; read < 5; read += 1) await warnOverdueRectifications(made.services);
    expect((await toldTo(made, 'siteadmin')).length).toBeGreaterThan(before);

    const at = made.clock.now().toISOString();
    await made.putRow('jyj', 'xwfb', 'a2', at);
    await reviewUpkeep(made.services)('jyj', new Set(['xwfb']));
    expect(await stateOf(made, 'xwfb')).toBe('current');
    const answered = await notices.find('jyj', notice?.rectificationId ?? '');
    expect(answered).toMatchObject({ state: 'rectified', version: 2 });
    const which = { siteId: 'jyj', rectificationId: answered?.rectificationId ?? '', ifMatch: 2 };
    await expect(
      followUpRectification(made.services)(siteadmin, which, { step: 'confirm', text: '好' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const confirmed = await followUpRectification(made.services)(office, which, { step: 'confirm', text: '已核实' });
    expect(confirmed).toMatchObject({ state: 'confirmed' });
  });

  test('[SUP-04] when the office issues a notice while it is red, then the column shows it, and only something new answers it', async () => {
    const made = await world();
    await onDay(made, 0);
    await onDay(made, 12);
    const subject = { kind: 'column', id: 'xwfb', name: '新闻发布' } as const;
    const issue = issueRectification(made.services);
    const nowhere = { subject: { ...subject, id: 'nowhere' }, problem: '无', deadline: '2026-03-20' };
    await expect(issue(office, 'jyj', nowhere)).rejects.toMatchObject({ code: 'column-not-found' });
    const issued = await issue(office, 'jyj', { subject, problem: '快到期限', deadline: '2026-03-20' });
    const columnOf = () => new UpkeepRepository(made.tables).find('jyj', 'xwfb');
    const noticeOf = () => new RectificationRepository(made.tables).find('jyj', issued.rectificationId);
    expect(await columnOf()).toMatchObject({ state: 'red', rectificationId: issued.rectificationId });
    await onDay(made, 13);
    expect(await columnOf()).toMatchObject({ state: 'red', rectificationId: issued.rectificationId });
    await onDay(made, 15);
    expect(await columnOf()).toMatchObject({ state: 'overdue', rectificationId: issued.rectificationId });
    expect(await noticeOf()).toMatchObject({ state: 'issued' });
    await made.putRow('jyj', 'xwfb', 'a2', made.clock.now().toISOString());
    await reviewUpkeep(made.services)('jyj', new Set(['xwfb']));
    expect((await columnOf())?.rectificationId).toBeUndefined();
    expect(await noticeOf()).toMatchObject({ state: 'rectified' });
  });

  test('[SUP-04] when the office confirms while the column is still red, then the column is free for the next notice', async () => {
    const made = await world();
    await onDay(made, 0);
    await onDay(made, 12);
    const subject = { kind: 'column', id: 'xwfb', name: '新闻发布' } as const;
    const asked = { subject, problem: '快到期限', deadline: '2026-03-20' };
    const { rectificationId } = await issueRectification(made.services)(office, 'jyj', asked);
    const step = followUpRectification(made.services);
    const at = (ifMatch: number) => ({ siteId: 'jyj', rectificationId, ifMatch });
    await step(siteadmin, at(1), { step: 'rectify', text: '已安排' });
    expect((await new UpkeepRepository(made.tables).find('jyj', 'xwfb'))?.rectificationId).toBe(rectificationId);
    await step(office, at(2), { step: 'confirm', text: '已核实' });
    expect((await new UpkeepRepository(made.tables).find('jyj', 'xwfb'))?.rectificationId).toBeUndefined();
  });

  test('[SUP-04] when notices are listed, then a site sees its own only, nearest deadline first, and one alone', async () => {
    const made = await world();
    const issue = issueRectification(made.services);
    const asked = { subject: { kind: 'site', id: '', name: '首页' }, problem: '图片打不开' } as const;
    await issue(office, 'portal', { ...asked, deadline: '2026-03-10' });
    const later = await issue(office, 'jyj', { ...asked, deadline: '2026-03-12' });
    const sooner = await issue(office, 'jyj', { ...asked, deadline: '2026-03-11' });
    const list = listRectifications(made.services);
    const ids = async (actor: typeof office, siteId?: string) => {
      // An index may be a little late.
      for (let read = 0; read < 5; read += 1) await list({ state: 'issued', siteId, limit: 1, actor });
      const { items } = await list({ state: 'issued', siteId, limit: 20, actor });
      return items.map(({ rectificationId }) => rectificationId);
    };
    expect(await ids(siteadmin)).toEqual([sooner.rectificationId, later.rectificationId]);
    expect(await ids(office)).toHaveLength(3);
    expect(await ids(office, 'jyj')).toHaveLength(2);
    await expect(list({ state: 'issued', siteId: 'portal', limit: 20, actor: siteadmin })).rejects.toMatchObject({
      code: 'not-found',
    });
    const one = getRectification(made.services);
    const { rectificationId } = later;
    expect(await one({ siteId: 'jyj', rectificationId, actor: siteadmin })).toMatchObject({ deadline: '2026-03-12' });
    await expect(one({ siteId: 'portal', rectificationId, actor: siteadmin })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('[COL-04] when the office changes the rules, then every live site is judged by them at once', async () => {
    const made = await world();
    await onDay(made, 0);
    await onDay(made, 1);
    expect(await stateOf(made, 'xwfb')).toBe('current');
    const { version: _, ...rules } = startUpkeepRules;
    const stricter = { ...rules, shares: { owner: 0.01, administrator: 0.02, red: 0.05 } };
    await saveUpkeepRules(made.services)(office, 0, stricter);
    const messages = await made.queue.receive('task', { limit: 10, visibilitySeconds: 30 });
    expect(messages.map(({ body }) => JSON.parse(body).siteId).sort()).toEqual(['jyj', 'portal', 'yshj']);
    const Records = messages.map(({ messageId, body }) => ({ messageId, body }));
    expect(await upkeepHandler(made.services)({ Records } as never)).toEqual({ batchItemFailures: [] });
    expect(await stateOf(made, 'xwfb')).toBe('red');
  });

  test('[CEN-05] when it holds nothing, then it is blank and listed; blank from the start it scolds nobody', async () => {
    const made = await world();
    await made.putColumn('jyj', 'sjfb', { type: '数据发布', updateClass: 'periodic', function: 'disclosure' });
    await onDay(made, 0);
    const columns = await siteUpkeep(made.services)('jyj', siteadmin);
    expect(columns[0]).toMatchObject({ columnId: 'sjfb', state: 'blank' });
    expect(await toldTo(made, 'siteadmin')).toEqual([]);
  });

  test('[SUP-12] when the sites are compared, then five stale dynamic columns are a veto and the worst stands first', async () => {
    const made = await world();
    for (let n = 1; n <= 4; n += 1) {
      await made.putColumn('jyj', `n${n}`, {
        type: '通知公告',
        updateClass: 'periodic',
        updateDays: 14,
        function: 'disclosure',
      });
      await made.putRow('jyj', `n${n}`, `n${n}`, start);
    }
    await onDay(made, 15);
    await reviewUpkeep(made.services)('portal');
    const [first] = await upkeepSummaries(made.services)(office);
    expect(first).toMatchObject({ siteId: 'jyj', dynamicOverdue: 6 });
    expect(first?.vetoes).toEqual(expect.arrayContaining(['home', 'dynamic']));
    await expect(upkeepSummaries(made.services)(siteadmin)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('[SUP-14] given supervisors of a board, when its column turns red, then they are told in place of the office, and see only theirs', async () => {
  const made = await world();
  const upkeep = new UpkeepRepository(made.tables);
  const rules = await upkeep.rules();
  const supervisors = [{ board: 'disclosure' as const, accountIds: ['watch'] }];
  await made.tables.transact([upkeep.putRules({ ...rules, version: 1, supervisors })]);
  await onDay(made, 0);
  await onDay(made, 12);
  expect((await toldTo(made, 'watch')).length).toBeGreaterThan(0);
  expect(await toldTo(made, 'office')).toEqual([]);
  const other = actorWith([{ role: 'supervisor', siteId: '*' }], { accountId: 'watch', username: 'w', name: '督' });
  const query = { state: 'red', limit: 20, actor: other } as const;
  for (let read = 0; read < 5; read += 1) await listUpkeep(made.services)(query);
  expect((await listUpkeep(made.services)({ ...query, board: 'mine' })).items.length).toBeGreaterThan(0);
  expect((await listUpkeep(made.services)({ ...query, board: 'service' })).items).toEqual([]);
});

test('[SUP-01] given a notice, when its minute comes, then it is mailed once, to the person or else the unit; read, it is no longer unread', async () => {
  const made = await world();
  await made.putSite('jyj', { unit: { email: 'unit@jyj.gov.cn' } as never });
  const notices = new NoticeRepository(made.tables);
  await made.tables.transact([
    notices.putSettings({ accountId: 'siteadmin', version: 1, email: 'me@x.gov.cn', mailOff: false }),
  ]);
  await onDay(made, 0);
  await onDay(made, 10);
  const mailer = new MemoryMailer();
  const owed = await notices.mailOwed(50);
  expect(owed.length).toBeGreaterThan(1);
  expect(await sendOwedMail({ tables: made.tables, mailer })).toBe(owed.length);
  expect(await sendOwedMail({ tables: made.tables, mailer })).toBe(0);
  expect(new Set(mailer.sent.map(({ to }) => to))).toEqual(new Set(['unit@jyj.gov.cn', 'me@x.gov.cn']));
  const unread = await notices.countUnread('siteadmin', 100);
  expect(unread).toBeGreaterThan(0);
  expect(await readNotices(made.services)(siteadmin)).toEqual({ read: unread, unread: 0 });
});
