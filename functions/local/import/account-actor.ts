import type { Services } from '#functions/composition/services.ts';
import { trainedHolder } from '#shared/domain/access/account/access-settings.ts';
import { accountRefusal } from '#shared/domain/access/account/account-standing.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { effectiveGrants } from '#shared/domain/access/grant/effective-grants.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { QualificationRepository } from '#shared/repositories/access/qualification-repository.ts';
import { RoleRepository } from '#shared/repositories/access/role-repository.ts';

/**
 * The person named on the command line, with the grants that count now.
 *
 * @throws DomainError import-refused when there is no such account or it may not be used
 */
export const accountActor = async (
  { tables, clock, config }: Pick<Services, 'tables' | 'clock' | 'config'>,
  username: string,
): Promise<Actor> => {
  const account = await new AccountRepository(tables).findByUsername(username);
  const now = clock.now();
  if (!account || accountRefusal(account, now, config.mode)) {
    throw new DomainError('import-refused', `no account ${username} in use`, {}, [
      { pointer: '', zh: `没有可用的账号 ${username}`, en: `There is no account ${username} in use` },
    ]);
  }
  const { accountId, name } = account;
  const [{ grants }, roles, settings, qualification] = await Promise.all([
    new GrantRepository(tables).book(accountId),
    new RoleRepository(tables).all(),
    new AccessSettingsRepository(tables).get(),
    new QualificationRepository(tables).find(accountId),
  ]);
  const holder = trainedHolder(settings, config.mode, account, qualification);
  return { accountId, username, name, via: 'commandLine', grants: effectiveGrants(grants, roles, now, holder) };
};
