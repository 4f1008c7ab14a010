import { describe, expect, test } from 'vitest';
import { readDuty, saveDutyDay } from '#functions/supervision/duty/save-duty.ts';
import { warnMissedDuty } from '#functions/supervision/duty/warn-missed-duty.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { dutyState, unreadSites } from '#shared/domain/duty/duty.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';

const office = actorWith([{ role: 'office', siteId: '*' }], { accountId: 'office', username: 'o', name: '办' });
const reader = actorWith([], { accountId: 'reader', username: 'r', name: '读网员' });
const date = '2026-03-02';

const world = async () => {
  const made = await SupervisionWorld.open();
  await made.grant('office', 'office', '*');
  const account = { accountId: 'reader', version: 1, username: 'reader', name: '读网员' } as unknown as Account;
  await made.tables.transact([new AccountRepository(made.tables).put(account)]);
  await saveDutyDay(made.services)(office, date, 0, [
    { slot: 'am', accountId: 'reader', siteIds: [] },
    { slot: 'pm', accountId: 'reader', siteIds: ['jyj'] },
  ]);
  return made;
};

describe('given a roster for a day', () => {
  test('[SUP-18] when the reading of the morning is handed in before noon, then it counts, and sites left out are named', async () => {
    const made = await world();
    made.clock.set(`${date}T03:00:00.000Z`);
    const day = await readDuty(made.services)(reader, date, 'am', {
      siteIds: ['portal', 'jyj'],
      findings: [{ siteId: 'jyj', text: '图片打不开' }],
      note: '',
    });
    const [am, pm] = day.shifts;
    if (!am || !pm) throw new Error('no shifts');
    expect(dutyState(date, am, made.clock.now().toISOString())).toBe('read');
    expect(unreadSites(am, ['portal', 'jyj', 'yshj'])).toEqual(['yshj']);
    expect(dutyState(date, pm, made.clock.now().toISOString())).toBe('due');
    expect(unreadSites(pm, ['portal', 'jyj'])).toEqual(['jyj']);
    await expect(
      readDuty(made.services)(reader, date, 'am', { siteIds: ['jyj'], findings: [], note: '' }),
    ).rejects.toMatchObject({ code: 'already-decided' });
  });

  test('[SUP-18] when the afternoon passes without one, then it is missed, and person and office are told the next day', async () => {
    const made = await world();
    made.clock.set(`${date}T10:00:00.000Z`);
    const told = async (accountId: string) =>
      (await new NoticeRepository(made.tables).list(accountId, { limit: 9 })).items;
    expect(dutyState(date, { slot: 'pm', accountId: 'reader', name: '', siteIds: [] }, `${date}T10:01:00.000Z`)).toBe(
      'missed',
    );
    made.clock.set('2026-03-03T00:10:00.000Z');
    expect(await warnMissedDuty(made.services)).toBe(2);
    expect((await told('reader'))[0]?.lines.map(({ zh }) => zh)).toEqual([
      '2026-03-02 上午：读网员 未提交读网记录',
      '2026-03-02 下午：读网员 未提交读网记录',
    ]);
    expect(await told('office')).toHaveLength(1);
    const late = await readDuty(made.services)(reader, date, 'pm', { siteIds: ['jyj'], findings: [], note: '补' });
    expect(late.shifts.map((shift) => dutyState(date, shift, made.clock.now().toISOString()))).toEqual([
      'missed',
      'late',
    ]);
    made.clock.set('2026-03-04T00:10:00.000Z');
    await expect(
      readDuty(made.services)(reader, date, 'am', { siteIds: ['jyj'], findings: [], note: '' }),
    ).rejects.toMatchObject({ code: 'transition-refused' });
  });

  test('[SUP-18] when somebody without a shift hands one in, or a shift that was read is struck, then it is refused', async () => {
    const made = await world();
    const other = actorWith([], { accountId: 'other', username: 'x', name: '他' });
    const input = { siteIds: ['jyj'], findings: [], note: '' };
    await expect(readDuty(made.services)(other, date, 'am', input)).rejects.toMatchObject({ code: 'not-found' });
    await readDuty(made.services)(reader, date, 'am', input);
    await expect(saveDutyDay(made.services)(office, date, 2, [])).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(saveDutyDay(made.services)(reader, date, 2, [])).rejects.toMatchObject({ code: 'not-found' });
  });
});
