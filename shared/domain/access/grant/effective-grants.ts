import type { Action } from '#shared/domain/access/action.ts';
import type { EffectiveGrant } from '#shared/domain/access/actor.ts';
import { type Grant, grantState } from '#shared/domain/access/grant/grant.ts';
import { restingActions, type TrainedHolder, writingRest } from '#shared/domain/access/grant/qualification.ts';
import type { Role } from '#shared/domain/access/role.ts';
import { localDate } from '#shared/domain/page/local-time.ts';

const rests = (action: Action): boolean => restingActions.includes(action);

/**
 * The grants that count at `now`, each with its role's actions; a grant of a role that no longer exists counts for nothing.
 * With a `holder`, where only trained people may write, what their training does not cover any more rests.
 */
export const effectiveGrants = (
  grants: readonly Grant[],
  roles: ReadonlyMap<string, Role>,
  now: Date,
  holder?: TrainedHolder | undefined,
): readonly EffectiveGrant[] => {
  const day = localDate(now.toISOString());
  return grants.flatMap((grant): readonly EffectiveGrant[] => {
    const role = roles.get(grant.roleId);
    if (!role || grantState(grant, day) !== 'active') return [];
    const { siteId, columnId, deputyFor } = grant;
    const place = { role: role.roleId, siteId, columnId, deputyFor };
    const rest = holder && role.actions.includes('article.write') ? writingRest(holder, grant, day) : undefined;
    if (!rest) return [{ ...place, actions: role.actions }];
    const actions = role.actions.filter((action) => !rests(action));
    return [{ ...place, actions, rests: { ...rest, actions: role.actions.filter(rests) } }];
  });
};
