import { rolesById } from '#shared/domain/access/grant/role-actions.ts';
import type { Role } from '#shared/domain/access/role.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';

/** An operator's role; `version` counts its own changes. */
export type OwnRole = Role & { readonly version: number };

/** The operator's roles in one item: every request reads them. */
export type RoleBook = { readonly version: number; readonly roles: readonly OwnRole[] };

export const noOwnRoles: RoleBook = { version: 0, roles: [] };

/** Roles as data beside those at the start. */
export class RoleRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** The operator's own roles. */
  async book(): Promise<RoleBook> {
    const item = await this.#tables.get(accessKeys.roles);
    return item ? entityOf<RoleBook>(item) : noOwnRoles;
  }

  /** All roles by id, those at the start too. */
  async all(): Promise<ReadonlyMap<string, Role>> {
    return rolesById((await this.book()).roles);
  }

  put(book: RoleBook): Write {
    return entityPut(accessKeys.roles, book);
  }
}
