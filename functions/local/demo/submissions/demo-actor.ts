import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { startRoles } from '#shared/domain/access/role.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';

/** A demonstration person as they would act when signed in: `officer.jyj` with the rights of that role there. */
export const demoActor = async ({ tables }: Pick<Services, 'tables'>, username: string): Promise<Actor> => {
  const account = await new AccountRepository(tables).findByUsername(username);
  const [role = '', siteId = '*'] = username.split('.');
  return {
    accountId: account?.accountId ?? username,
    username,
    name: account?.name ?? username,
    via: 'commandLine',
    grants: [{ role, siteId, actions: startRoles.find(({ roleId }) => roleId === role)?.actions ?? [] }],
  };
};

/** The same cluster at another moment: what happens with it is dated then. */
export const atTime = (services: Services, at: Date): Services => ({ ...services, clock: { now: () => at } });
