import { type Route, route } from '#functions/http/route.ts';
import { confirmSecondFactor } from '#functions/identity/second-factor/confirm-second-factor.ts';
import { enrolSecondFactor } from '#functions/identity/second-factor/enrol-second-factor.ts';
import { removeSecondFactor } from '#functions/identity/second-factor/remove-second-factor.ts';
import { secondFactorEndpoints } from '#shared/schemas/http/identity/second-factor-endpoints.ts';

export const secondFactorRoutes: readonly Route[] = [
  route(secondFactorEndpoints.enrol, (services, { body, ip }, actor) =>
    enrolSecondFactor(services)({ ...body, ip }, actor),
  ),
  route(secondFactorEndpoints.confirm, (services, { body }, actor) => confirmSecondFactor(services)(body, actor)),
  route(secondFactorEndpoints.remove, async (services, { body, ip }, actor) => {
    await removeSecondFactor(services)({ ...body, ip }, actor);
    return {};
  }),
];
