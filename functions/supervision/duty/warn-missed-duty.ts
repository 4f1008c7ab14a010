import type { Services } from '#functions/composition/services.ts';
import { dutyState } from '#shared/domain/duty/duty.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { holdersOf } from '#shared/repositories/access/people-of-site.ts';
import { DutyRepository } from '#shared/repositories/duty/duty-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';

const slotNames = { am: ['上午', 'morning'], pm: ['下午', 'afternoon'], day: ['全天', 'day'] } as const;

/** Tells who missed yesterday's reading, and those who supervise; answers how many shifts were missed. Run daily. */
export const warnMissedDuty = async ({
  tables,
  clock,
  ids,
}: Pick<Services, 'tables' | 'clock' | 'ids'>): Promise<number> => {
  const now = clock.now();
  const at = now.toISOString();
  const yesterday = localDate(new Date(now.getTime() - 86_400_000).toISOString());
  const { shifts } = await new DutyRepository(tables).find(yesterday);
  const missed = shifts.filter((shift) => dutyState(yesterday, shift, at) === 'missed');
  if (missed.length === 0) return 0;
  const supervisors = (await holdersOf(tables, '*', at))('supervision.manage').map(({ accountId }) => accountId);
  const lines = missed.map(({ slot, name }) => ({
    zh: `${yesterday} ${slotNames[slot][0]}：${name} 未提交读网记录`,
    en: `${yesterday}, ${slotNames[slot][1]}: ${name} handed in no reading`,
  }));
  const notices = new NoticeRepository(tables);
  const told = new Set([...missed.map(({ accountId }) => accountId), ...supervisors]);
  for (const accountId of told) {
    const own = missed.flatMap((shift, n) => (shift.accountId === accountId ? (lines[n] ?? []) : []));
    const notice = {
      noticeId: ids.next(),
      accountId,
      version: 1,
      kind: 'duty' as const,
      at,
      siteId: 'cluster',
      title: { zh: '读网记录缺报', en: 'Readings missed' },
      lines: supervisors.includes(accountId) ? lines : own,
      address: `/duty?date=${yesterday}`,
    };
    await tables.transact([...notices.add(notice)]);
  }
  return missed.length;
};
