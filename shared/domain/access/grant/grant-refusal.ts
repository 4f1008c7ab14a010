import { type Grant, grantState } from '#shared/domain/access/grant/grant.ts';
import type { Role } from '#shared/domain/access/role.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** Grants one person may hold: keeps the one item they stand in small. */
export const maxGrants = 200;

const same = (a: Grant, b: Grant): boolean =>
  a.roleId === b.roleId &&
  a.siteId === b.siteId &&
  a.columnId === b.columnId &&
  a.deputyFor === b.deputyFor &&
  a.from === b.from &&
  a.to === b.to;

/**
 * Why `added` may not join the grants a person holds; undefined when it may. An exclusive role stands alone: beside it
 * no other role, whether it counts today or only later; only what has ended is past.
 */
export const grantRefusal = (
  held: readonly Grant[],
  added: Grant,
  roles: ReadonlyMap<string, Role>,
  day: string,
): DomainError | undefined => {
  const counting = held.filter((grant) => grantState(grant, day) !== 'ended');
  const isExclusive = (roleId: string): boolean => roles.get(roleId)?.exclusive ?? false;
  const against = counting.find(
    ({ roleId }) => roleId !== added.roleId && (isExclusive(roleId) || isExclusive(added.roleId)),
  );
  if (against) {
    const facts = { held: against.roleId, added: added.roleId };
    return new DomainError('roles-exclude-each-other', `${against.roleId} excludes ${added.roleId}`, facts);
  }
  if (counting.some((grant) => same(grant, added)))
    return new DomainError('transition-refused', 'the person holds this grant already', { roleId: added.roleId });
  if (held.length >= maxGrants)
    return new DomainError('transition-refused', `more than ${maxGrants} grants`, { limit: maxGrants });
  return undefined;
};
