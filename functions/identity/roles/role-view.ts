import type { Role } from '#shared/domain/access/role.ts';
import type { OwnRole } from '#shared/repositories/access/role-repository.ts';

/** A role as the desk shows it; those at the start have version 0 and cannot be changed. */
export const roleView = (role: Role | OwnRole) => ({
  roleId: role.roleId,
  name: role.name,
  actions: [...role.actions],
  exclusive: role.exclusive ?? false,
  own: 'version' in role,
  version: 'version' in role ? role.version : 0,
});
