import type { Action } from '#shared/domain/access/action.ts';
import { type Role, startRoles } from '#shared/domain/access/role.ts';

/** The acts of the three administrators: no other role may hold one, or the separation would be a name only. */
export const exclusiveActions: readonly Action[] = startRoles
  .filter((role) => role.exclusive)
  .flatMap((role) => role.actions);

/** All roles by id: those at the start, which nobody redefines, and the operator's own. */
export const rolesById = (own: readonly Role[]): ReadonlyMap<string, Role> =>
  new Map([...own, ...startRoles].map((role) => [role.roleId, role]));
