import { type Route, route } from '#functions/http/route.ts';
import { changeSettings } from '#functions/identity/settings/change-settings.ts';
import { assertAdministers } from '#shared/domain/access/administration.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { accessSettingsEndpoints } from '#shared/schemas/http/identity/access-settings-endpoints.ts';

export const settingsRoutes: readonly Route[] = [
  route(accessSettingsEndpoints.get, (services, _, actor) => {
    assertAdministers(actor, accessSettingsEndpoints.get.actions);
    return new AccessSettingsRepository(services.tables).get();
  }),
  route(accessSettingsEndpoints.update, (services, { body, ifMatch }, actor) =>
    changeSettings(services)({ ...body, version: ifMatch }, actor),
  ),
];
