import type { Services } from '#functions/composition/services.ts';
import { asksForQualification } from '#shared/domain/access/account/access-settings.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import type { Role } from '#shared/domain/access/role.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isQualified } from '#shared/domain/registry/site-record.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';

/**
 * Asserts that who is to write was trained, examined, and that it still counts (SUP-17), on record at the site the grant is
 * for or at the person's own. Roles that do not write, and clusters that do not ask for it, pass.
 *
 * @throws DomainError qualification-missing
 */
export const assertQualified = async (
  { config, tables }: Pick<Services, 'config' | 'tables'>,
  about: { readonly account: Account; readonly role: Role; readonly siteId: string; readonly day: string },
): Promise<void> => {
  const { account, role, siteId, day } = about;
  if (!role.actions.includes('article.write')) return;
  if (!asksForQualification(await new AccessSettingsRepository(tables).get(), config.mode)) return;
  const records = new SiteRecordRepository(tables);
  const places = new Set([siteId, account.siteId].filter((one) => one !== undefined && one !== '*'));
  const known = await Promise.all([...places].map((place) => records.ofSite(`${place}`)));
  if (isQualified(account.accountId, known.flat(), day)) return;
  const facts = { accountId: account.accountId, roleId: role.roleId, siteId };
  throw new DomainError('qualification-missing', `${account.username} has no valid training on record`, facts);
};
