import type { z } from 'zod';
import type { Services } from '#functions/composition/services.ts';
import { trainedHolder } from '#shared/domain/access/account/access-settings.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { owesPasswordChange } from '#shared/domain/access/account/account-standing.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { EffectiveGrant } from '#shared/domain/access/actor.ts';
import { effectiveGrants } from '#shared/domain/access/grant/effective-grants.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import type { LastSignIn } from '#shared/repositories/access/account-repository.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { QualificationRepository } from '#shared/repositories/access/qualification-repository.ts';
import { RoleRepository } from '#shared/repositories/access/role-repository.ts';
import type { sessionAnswerSchema } from '#shared/schemas/http/identity/session-answer.ts';

export type SessionView = z.input<typeof sessionAnswerSchema>;

const grantView = (
  { role, actions, siteId, columnId, deputyFor, rests }: EffectiveGrant,
  scopes: readonly Action[] | undefined,
) => ({
  role,
  actions: actions.filter((action) => scopes?.includes(action) ?? true),
  siteId,
  columnId: columnId ?? null,
  deputyFor: deputyFor ?? null,
  rests: rests ? { since: rests.since ?? null, actions: [...rests.actions] } : null,
});

/** Who a person is and what they may do at this moment, as the desk shows it. */
export const sessionView = async (
  { tables, clock, config }: Pick<Services, 'tables' | 'clock' | 'config'>,
  account: Account,
  rest: {
    readonly via: SessionView['via'];
    readonly previousSignIn?: LastSignIn | undefined;
    /** Of the token acted with. */
    readonly scopes?: readonly Action[] | undefined;
  },
): Promise<SessionView> => {
  const [{ grants }, roles, settings, qualification] = await Promise.all([
    new GrantRepository(tables).book(account.accountId),
    new RoleRepository(tables).all(),
    new AccessSettingsRepository(tables).get(),
    new QualificationRepository(tables).find(account.accountId),
  ]);
  const now = clock.now();
  const effective = effectiveGrants(grants, roles, now, trainedHolder(settings, config.mode, account, qualification));
  const { accountId, username, name, unit, siteId, secondFactor } = account;
  return {
    accountId,
    username,
    name,
    unit,
    siteId: siteId ?? null,
    via: rest.via,
    mustChangePassword: owesPasswordChange(account, settings, now),
    secondFactor,
    grants: effective.map((grant) => grantView(grant, rest.scopes)),
    roles: [...new Set(effective.map(({ role }) => role))].map((roleId) => ({
      roleId,
      name: roles.get(roleId)?.name ?? { zh: roleId, en: roleId },
    })),
    previousSignIn: rest.previousSignIn ?? null,
  };
};
