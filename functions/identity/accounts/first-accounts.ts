import type { Services } from '#functions/composition/services.ts';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { grantRole } from '#functions/identity/grants/grant-role.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import { startRoles } from '#shared/domain/access/role.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { deploymentEvent } from '#shared/schemas/events/deployment-event.ts';

type Ports = Pick<Services, 'config' | 'tables' | 'clock' | 'ids' | 'hasher'>;

/** Who builds up a new cluster: the three administrators, and the office that creates sites. */
const firstRoles = ['system', 'security', 'auditor', 'office'] as const;

const isHeld = (error: unknown): boolean => error instanceof DomainError && error.code === 'transition-refused';

const makeFirst = async (services: Ports, roleId: string, password: string): Promise<void> => {
  const accounts = new AccountRepository(services.tables);
  const known = await accounts.findByUsername(roleId);
  // Somebody has begun to use it: what became of its rights since is no business of a deployment.
  if (known && !known.mustChangePassword) return;
  const name = startRoles.find((role) => role.roleId === roleId)?.name.zh ?? roleId;
  const { accountId } =
    known ??
    (await createAccount(services)({ username: roleId, name, unit: '信息化主管部门', password }, commandLineActor))
      .account;
  await grantRole(services)({ accountId, roleId, siteId: '*' }, commandLineActor).catch((error: unknown) => {
    if (!isHeld(error)) throw error;
  });
};

/**
 * A resource of the deployment: the first accounts of a cluster, one for each role that makes others, with a password that is
 * changed at the first sign-in. Done once; accounts that are there already stay as they are.
 */
export const firstAccounts =
  (services: Ports, password: () => string) =>
  async (event: unknown): Promise<{ readonly PhysicalResourceId: string }> => {
    const { RequestType } = deploymentEvent.parse(event);
    if (RequestType === 'Create') for (const roleId of firstRoles) await makeFirst(services, roleId, password());
    return { PhysicalResourceId: 'first-accounts' };
  };
