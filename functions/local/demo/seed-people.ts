import type { Services } from '#functions/composition/services.ts';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { grantRole } from '#functions/identity/grants/grant-role.ts';
import { type DemoPerson, demoPeople } from '#functions/local/demo/content/demo-people.ts';
import { demoSites } from '#functions/local/demo/content/structure/demo-sites.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';

/** Password of every demonstration account; it opens nothing outside demonstration mode. */
const demoPassword = 'Yunlan#2026';

const unless =
  (code: DomainError['code']) =>
  (error: unknown): undefined => {
    if (error instanceof DomainError && error.code === code) return undefined;
    throw error;
  };

const seedPerson = async (services: Services, { account, role, siteId, name }: DemoPerson): Promise<void> => {
  const unit = demoSites.find((site) => site.siteId === (siteId ?? 'portal'))?.unit.name ?? '';
  const input = { username: account, name, unit, siteId, password: demoPassword, demonstration: true };
  await createAccount(services)(input, commandLineActor).catch(unless('username-taken'));
  const known = await new AccountRepository(services.tables).findByUsername(account);
  if (!known) return;
  await grantRole(services)(
    { accountId: known.accountId, roleId: role, siteId: siteId ?? '*' },
    commandLineActor,
  ).catch(unless('transition-refused'));
};

/** Creates the accounts of design's demonstration cluster with their roles; those that are there already stay. */
export const seedPeople = async (services: Services): Promise<void> => {
  // They share one public password: digesting it once instead of sixty times saves seconds of the first start.
  const digest = services.hasher.hash(demoPassword);
  const hasher: Services['hasher'] = {
    hash: () => digest,
    verify: (password, known) => services.hasher.verify(password, known),
  };
  const seeding: Services = { ...services, hasher };
  const waiting = [...demoPeople];
  const work = async (): Promise<void> => {
    for (let person = waiting.shift(); person; person = waiting.shift()) await seedPerson(seeding, person);
  };
  await Promise.all([work(), work(), work(), work()]);
};
