import type { Services } from '#functions/composition/services.ts';
import { auditOf } from '#functions/supervision/audit-of.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import {
  type DutyDay,
  type DutyReading,
  type DutyShift,
  type DutySlot,
  handInReading,
} from '#shared/domain/duty/duty.ts';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { DutyRepository } from '#shared/repositories/duty/duty-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids'>;
export type ShiftInput = Pick<DutyShift, 'slot' | 'accountId' | 'siteIds'>;

const save = async (ports: Ports, actor: Actor, day: DutyDay, act: string, facts: object): Promise<DutyDay> => {
  await saveChanges(ports.tables, {
    writes: [new DutyRepository(ports.tables).put(day)],
    events: [],
    audits: [
      auditOf(ports, actor, {
        siteId: 'cluster',
        action: `duty.${act}`,
        subject: { kind: 'dutyDay', id: day.date },
        facts: { ...facts },
      }),
    ],
  });
  return day;
};

/** Sets who is on duty on a day; readings handed in stay with their shifts. @throws DomainError not-found, forbidden, version-conflict, input-invalid */
export const saveDutyDay =
  (ports: Ports) =>
  async (actor: Actor, date: string, ifMatch: number, shifts: readonly ShiftInput[]): Promise<DutyDay> => {
    authorise(actor, 'supervision.manage', { siteId: '*' });
    const before = await new DutyRepository(ports.tables).find(date);
    if (ifMatch !== before.version)
      throw new DomainError('version-conflict', `duty of ${date} is at version ${before.version}`, {
        version: before.version,
      });
    const accounts = new AccountRepository(ports.tables);
    const known = new Set((await new SiteRepository(ports.tables).list()).map(({ siteId }) => siteId));
    const issues: InputIssue[] = [];
    const made: DutyShift[] = [];
    for (const [n, shift] of shifts.entries()) {
      const account = await accounts.find(shift.accountId);
      if (!account) issues.push({ pointer: `/shifts/${n}/accountId`, zh: '没有这个账号', en: 'No such account' });
      if (shift.siteIds.some((siteId) => !known.has(siteId)))
        issues.push({ pointer: `/shifts/${n}/siteIds`, zh: '没有这个网站', en: 'No such site' });
      const kept = before.shifts.find((one) => one.slot === shift.slot && one.accountId === shift.accountId);
      made.push({ ...shift, name: account?.name ?? '', reading: kept?.reading });
    }
    const dropped = before.shifts.filter(
      ({ reading, slot, accountId }) =>
        reading && !made.some((one) => one.slot === slot && one.accountId === accountId),
    );
    if (dropped.length > 0)
      issues.push({ pointer: '/shifts', zh: '已交读网记录的班次不能删除', en: 'A shift with its reading stays' });
    if (issues.length > 0) throw new DomainError('input-invalid', 'the roster is not right', {}, issues);
    return save(ports, actor, { date, version: before.version + 1, shifts: made }, 'roster', {
      people: made.map(({ slot, name }) => `${slot} ${name}`),
    });
  };

/** Hands in the reading of one's own shift. @throws DomainError not-found, already-decided, transition-refused, version-conflict */
export const readDuty =
  (ports: Ports) =>
  async (
    actor: Actor,
    date: string,
    slot: DutySlot,
    input: Pick<DutyReading, 'siteIds' | 'findings' | 'note'>,
  ): Promise<DutyDay> => {
    const before = await new DutyRepository(ports.tables).find(date);
    const reading = {
      ...input,
      at: ports.clock.now().toISOString(),
      by: { accountId: actor.accountId, name: actor.name },
    };
    const after = handInReading(before, { slot, accountId: actor.accountId }, reading);
    return save(ports, actor, after, 'read', { slot, sites: input.siteIds.length, findings: input.findings.length });
  };
