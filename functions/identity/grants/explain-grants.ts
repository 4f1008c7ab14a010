import type { z } from 'zod';
import type { Services } from '#functions/composition/services.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import { accountReaders } from '#functions/identity/accounts/list-accounts.ts';
import { grantView } from '#functions/identity/grants/grant-view.ts';
import { trainedHolder } from '#shared/domain/access/account/access-settings.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { accountRefusal } from '#shared/domain/access/account/account-standing.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { effectiveGrants } from '#shared/domain/access/grant/effective-grants.ts';
import { type Grant, grantState } from '#shared/domain/access/grant/grant.ts';
import type { TrainedHolder } from '#shared/domain/access/grant/qualification.ts';
import { grantFor } from '#shared/domain/access/permission.ts';
import type { Role } from '#shared/domain/access/role.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { QualificationRepository } from '#shared/repositories/access/qualification-repository.ts';
import { RoleRepository } from '#shared/repositories/access/role-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import type { grantEndpoints } from '#shared/schemas/http/identity/grant-endpoints.ts';

type Needs = Pick<Services, 'config' | 'tables' | 'clock'>;
type Question = { readonly action: Action; readonly site: string; readonly column?: string | undefined };
type Explanation = z.input<(typeof grantEndpoints.effective)['answer']>;

const accountOf = async (services: Needs, accountId: string, actor: Actor): Promise<Account> => {
  if (accountId !== actor.accountId) return findAccount(services, accountId, actor, accountReaders);
  const account = await new AccountRepository(services.tables).find(accountId);
  if (!account) throw new DomainError('not-found', `no account ${accountId}`);
  return account;
};

/** The grants that allow it, each asked alone by the rule that every use case asks. */
const allowing = (
  grants: readonly Grant[],
  roles: ReadonlyMap<string, Role>,
  now: Date,
  holder: TrainedHolder | undefined,
  { action, site, columnPath }: Question & { readonly columnPath: readonly string[] | undefined },
): readonly Grant[] =>
  grants.filter((grant) => {
    const alone = { accountId: '', username: '', name: '', via: 'session' } as const;
    const one = { ...alone, grants: effectiveGrants([grant], roles, now, holder) };
    return grantFor(one, action, { siteId: site, columnPath }) !== undefined;
  });

/**
 * What a person may do now and by which grants (ACL-01); with a question, whether they may do that.
 *
 * @throws DomainError forbidden, not-found
 */
export const explainGrants =
  (services: Needs) =>
  async (
    { accountId, question }: { readonly accountId: string; readonly question?: Question | undefined },
    actor: Actor,
  ): Promise<Explanation> => {
    const { tables, clock, config } = services;
    const account = await accountOf(services, accountId, actor);
    const { grants } = await new GrantRepository(tables).book(accountId);
    const roles = await new RoleRepository(tables).all();
    const now = clock.now();
    const day = localDate(now.toISOString());
    const qualification = await new QualificationRepository(tables).find(accountId);
    const settings = await new AccessSettingsRepository(tables).get();
    const holder = trainedHolder(settings, config.mode, account, qualification);
    const refusal = accountRefusal(account, now, config.mode) ?? null;
    const columnPath =
      question?.column === undefined
        ? undefined
        : columnPathIds(await new ColumnRepository(tables).tree(question.site), question.column);
    const asked = question && !refusal ? { ...question, columnPath } : undefined;
    const by = asked ? allowing(grants, roles, now, holder, asked) : [];
    const otherwise = asked ? allowing(grants, roles, now, undefined, asked) : [];
    const restOf = (grant: Grant): Explanation['items'][number]['rests'] => {
      const rests = effectiveGrants([grant], roles, now, holder)[0]?.rests;
      return rests ? { since: rests.since ?? null, actions: [...rests.actions] } : null;
    };
    return {
      accountId,
      accountRefusal: refusal,
      items: grants.map((grant) => ({
        ...grantView(grant),
        roleName: roles.get(grant.roleId)?.name ?? { zh: grant.roleId, en: grant.roleId },
        actions: [...(roles.get(grant.roleId)?.actions ?? [])],
        state: grantState(grant, day),
        rests: restOf(grant),
      })),
      decision: question
        ? {
            allowed: by.length > 0,
            grantIds: by.map(({ grantId }) => grantId),
            restingGrantIds: otherwise.filter((grant) => !by.includes(grant)).map(({ grantId }) => grantId),
          }
        : null,
    };
  };
