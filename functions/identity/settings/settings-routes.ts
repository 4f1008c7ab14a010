import type { Services } from '#functions/composition/services.ts';
import { type Route, route } from '#functions/http/route.ts';
import { changeSettings } from '#functions/identity/settings/change-settings.ts';
import { type AccessSettings, asksForQualification } from '#shared/domain/access/account/access-settings.ts';
import { assertAdministers } from '#shared/domain/access/administration.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { accessSettingsEndpoints } from '#shared/schemas/http/identity/access-settings-endpoints.ts';

const answerOf = (settings: AccessSettings, { config }: Pick<Services, 'config'>) => ({
  ...settings,
  qualifiedOfficersOnly: asksForQualification(settings, config.mode),
});

export const settingsRoutes: readonly Route[] = [
  route(accessSettingsEndpoints.get, async (services, _, actor) => {
    assertAdministers(actor, accessSettingsEndpoints.get.actions);
    return answerOf(await new AccessSettingsRepository(services.tables).get(), services);
  }),
  route(accessSettingsEndpoints.update, async (services, { body, ifMatch }, actor) =>
    answerOf(await changeSettings(services)({ ...body, version: ifMatch }, actor), services),
  ),
];
