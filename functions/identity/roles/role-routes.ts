import { type Route, route } from '#functions/http/route.ts';
import { roleView } from '#functions/identity/roles/role-view.ts';
import { saveRole } from '#functions/identity/roles/save-role.ts';
import { assertAdministers } from '#shared/domain/access/administration.ts';
import { RoleRepository } from '#shared/repositories/access/role-repository.ts';
import { roleEndpoints } from '#shared/schemas/http/identity/role-endpoints.ts';

export const roleRoutes: readonly Route[] = [
  route(roleEndpoints.list, async (services, _, actor) => {
    assertAdministers(actor, roleEndpoints.list.actions);
    const roles = await new RoleRepository(services.tables).all();
    return { items: [...roles.values()].map(roleView), nextCursor: null };
  }),
  route(roleEndpoints.create, async (services, { body }, actor) => roleView(await saveRole(services)(body, actor))),
  route(roleEndpoints.update, async (services, { params, body, ifMatch }, actor) =>
    roleView(await saveRole(services)({ ...params, ...body, version: ifMatch }, actor)),
  ),
];
