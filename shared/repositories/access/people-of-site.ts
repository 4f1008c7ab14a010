import type { Action } from '#shared/domain/access/action.ts';
import { grantState } from '#shared/domain/access/grant/grant.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { RoleRepository } from '#shared/repositories/access/role-repository.ts';

/** A person who may do something on a site today, on all of it or on one column subtree. */
export type Holder = { readonly accountId: string; readonly columnId?: string | undefined };

/** Who may do what on a site (`*` = on every site) by a grant of its own that counts at `now`. */
export const holdersOf = async (
  tables: TableStore,
  siteId: string,
  now: string,
): Promise<(action: Action) => readonly Holder[]> => {
  const grants = new GrantRepository(tables);
  const roles = await new RoleRepository(tables).all();
  const day = localDate(now);
  const held: { readonly holder: Holder; readonly actions: readonly Action[] }[] = [];
  let cursor: string | undefined;
  do {
    const page = await grants.listBySite({ siteId, limit: 500, cursor });
    for (const grant of page.grants) {
      if (grantState(grant, day) !== 'active') continue;
      const { accountId, columnId } = grant;
      held.push({ holder: { accountId, columnId }, actions: roles.get(grant.roleId)?.actions ?? [] });
    }
    cursor = page.cursor;
  } while (cursor);
  return (action) => held.filter(({ actions }) => actions.includes(action)).map(({ holder }) => holder);
};
