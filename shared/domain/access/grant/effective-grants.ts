import type { EffectiveGrant } from '#shared/domain/access/actor.ts';
import { type Grant, grantState } from '#shared/domain/access/grant/grant.ts';
import type { Role } from '#shared/domain/access/role.ts';
import { localDate } from '#shared/domain/page/local-time.ts';

/** The grants that count at `now`, each with its role's actions; a grant of a role that no longer exists counts for nothing. */
export const effectiveGrants = (
  grants: readonly Grant[],
  roles: ReadonlyMap<string, Role>,
  now: Date,
): readonly EffectiveGrant[] => {
  const day = localDate(now.toISOString());
  return grants.flatMap((grant) => {
    const role = roles.get(grant.roleId);
    if (!role || grantState(grant, day) !== 'active') return [];
    const { siteId, columnId, deputyFor } = grant;
    return [{ role: role.roleId, actions: role.actions, siteId, columnId, deputyFor }];
  });
};
