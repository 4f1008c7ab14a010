import type { Action } from '#shared/domain/access/action.ts';
import type { Actor, EffectiveGrant } from '#shared/domain/access/actor.ts';
import { startRoles } from '#shared/domain/access/role.ts';

type GrantInput = {
  /** One of the roles at the start, or any name when `actions` says what it may. */
  readonly role: string;
  /** `*` (every site) unless told. */
  readonly siteId?: string;
  readonly columnId?: string;
  readonly deputyFor?: string;
  readonly actions?: readonly Action[];
};

const effective = ({ role, siteId = '*', actions, ...rest }: GrantInput): EffectiveGrant => {
  const held = actions ?? startRoles.find(({ roleId }) => roleId === role)?.actions;
  if (!held) throw new Error(`no role ${role}`);
  return { role, actions: held, siteId, ...rest };
};

/** Somebody signed in who holds these grants, for tests of use cases: `actorWith([{ role: 'officer', siteId: 'jyj' }])`. */
export const actorWith = (grants: readonly GrantInput[], rest: Partial<Omit<Actor, 'grants'>> = {}): Actor => ({
  accountId: `account-${grants.map(({ role, siteId = '*' }) => `${role}.${siteId}`).join('-') || 'nobody'}`,
  username: grants[0] ? `${grants[0].role}.${grants[0].siteId ?? 'cluster'}` : 'nobody',
  name: '某人',
  via: 'session',
  ...rest,
  grants: grants.map(effective),
});
