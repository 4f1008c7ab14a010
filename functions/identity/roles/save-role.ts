import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseAdministration } from '#shared/domain/access/administration.ts';
import { exclusiveActions } from '#shared/domain/access/grant/role-actions.ts';
import { type Role, startRoles } from '#shared/domain/access/role.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type OwnRole, RoleRepository } from '#shared/repositories/access/role-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/** Every request reads all roles: their item stays small. */
const maxRoles = 60;

const decide = (roles: readonly OwnRole[], role: Role, expected: number | undefined): OwnRole => {
  const present = roles.find(({ roleId }) => roleId === role.roleId);
  const atStart = startRoles.some(({ roleId }) => roleId === role.roleId);
  if (expected === undefined) {
    if (present || atStart) throw new DomainError('address-taken', `role ${role.roleId} exists`);
    if (roles.length >= maxRoles)
      throw new DomainError('transition-refused', `more than ${maxRoles} roles`, { limit: maxRoles });
    return { ...role, version: 1 };
  }
  if (atStart) throw new DomainError('transition-refused', `role ${role.roleId} is given`);
  if (!present) throw new DomainError('not-found', `no role ${role.roleId}`);
  if (present.version !== expected)
    throw new DomainError('version-conflict', 'the role was changed meanwhile', { version: present.version });
  return { ...role, version: expected + 1 };
};

/**
 * Defines a role (ACL-01), or changes one of the operator's own at `version`; its holders have the new actions at once.
 *
 * @throws DomainError forbidden, address-taken, not-found, version-conflict, transition-refused for a role at the start,
 * roles-exclude-each-other for acts of the three administrators
 */
export const saveRole =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async ({ version, ...role }: Role & { readonly version?: number | undefined }, actor: Actor): Promise<OwnRole> => {
    authoriseAdministration(actor, ['grant.manage'], undefined);
    const kept = role.actions.filter((action) => exclusiveActions.includes(action));
    if (kept.length > 0)
      throw new DomainError('roles-exclude-each-other', 'acts of an administrator role', { actions: kept });
    const repository = new RoleRepository(services.tables);
    const unique: Role = { roleId: role.roleId, name: role.name, actions: [...new Set(role.actions)] };
    const book = await repository.book();
    const next = decide(book.roles, unique, version);
    const others = book.roles.filter(({ roleId }) => roleId !== unique.roleId);
    await saveChanges(services.tables, {
      writes: [repository.put({ version: book.version + 1, roles: [...others, next] })],
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: version === undefined ? 'role.create' : 'role.change',
          subject: { kind: 'role', id: unique.roleId },
          facts: { name: unique.name, actions: unique.actions },
        }),
      ],
    });
    return next;
  };
