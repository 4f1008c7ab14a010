import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import { assertDeputy } from '#functions/identity/grants/assert-deputy.ts';
import { assertQualified } from '#functions/identity/grants/assert-qualified.ts';
import { retryConflicts } from '#functions/identity/retry-conflicts.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseAdministration } from '#shared/domain/access/administration.ts';
import type { Grant } from '#shared/domain/access/grant/grant.ts';
import { grantRefusal } from '#shared/domain/access/grant/grant-refusal.ts';
import type { Role } from '#shared/domain/access/role.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { RoleRepository } from '#shared/repositories/access/role-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Needs = Pick<Services, 'config' | 'tables' | 'clock' | 'ids'>;
export type NewGrant = Pick<Grant, 'accountId' | 'roleId' | 'siteId' | 'columnId' | 'from' | 'to' | 'deputyFor'>;

const assertPlace = async ({ tables }: Needs, { siteId, columnId }: NewGrant, role: Role): Promise<void> => {
  if (columnId !== undefined && (siteId === '*' || role.exclusive)) {
    throw new DomainError('input-invalid', 'this grant has no column', {}, [
      { pointer: '/columnId', zh: '此授权不能限定栏目', en: 'This grant cannot be limited to a column' },
    ]);
  }
  if (siteId !== '*' && !(await new SiteRepository(tables).find(siteId)))
    throw new DomainError('site-not-found', `no site ${siteId}`);
  if (columnId !== undefined && !(await new ColumnRepository(tables).find(siteId, columnId)))
    throw new DomainError('column-not-found', `no column ${siteId}/${columnId}`);
};

const assertDates = ({ from, to }: NewGrant, day: string): void => {
  if (to === undefined || (to >= day && (from === undefined || from <= to))) return;
  throw new DomainError('input-invalid', 'the last day is past or before the first', {}, [
    { pointer: '/to', zh: '终止日期已过或早于起始日期', en: 'The last day is past or before the first' },
  ]);
};

/**
 * Gives a person a role on a site, a column subtree of it or every site, from the next request on.
 *
 * @throws DomainError forbidden (also for oneself), not-found for accounts, roles and sites out of reach, site-not-found,
 * column-not-found, input-invalid, qualification-missing, roles-exclude-each-other, transition-refused for a grant held already
 */
export const grantRole =
  (services: Needs) =>
  async (input: NewGrant, actor: Actor): Promise<Grant> => {
    const { tables, clock, ids } = services;
    const { accountId, roleId, siteId, columnId, from, to, deputyFor } = input;
    authoriseAdministration(actor, ['grant.manage'], siteId);
    if (actor.accountId === accountId) throw new DomainError('forbidden', 'nobody grants to themselves');
    const account = await findAccount(services, accountId, actor, ['grant.manage']);
    if (deputyFor !== undefined) await findAccount(services, deputyFor, actor, ['grant.manage']);
    const roles = await new RoleRepository(tables).all();
    const role = roles.get(roleId);
    if (!role) throw new DomainError('not-found', `no role ${roleId}`);
    await assertPlace(services, input, role);
    const at = clock.now().toISOString();
    const day = localDate(at);
    assertDates(input, day);
    const grant: Grant = {
      grantId: ids.next(),
      accountId,
      roleId,
      siteId,
      columnId,
      from,
      to,
      deputyFor,
      grantedBy: actor.accountId,
      grantedAt: at,
    };
    await assertDeputy(services, grant, day);
    if (actor.via !== 'commandLine') await assertQualified(services, { account, role, siteId, day });
    const repository = new GrantRepository(tables);
    await retryConflicts(5, async () => {
      const book = await repository.book(accountId);
      const refusal = grantRefusal(book.grants, grant, roles, day);
      if (refusal) throw refusal;
      await saveChanges(tables, {
        writes: repository.save(accountId, book, [...book.grants, grant]),
        events: [],
        audits: [
          accessAudit(services, actor, {
            action: 'grant.add',
            subject: { kind: 'account', id: accountId },
            facts: { grantId: grant.grantId, roleId, siteId, columnId, from, to, deputyFor },
          }),
        ],
      });
    });
    return grant;
  };
