import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import type { AccessSettings } from '#shared/domain/access/account/access-settings.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseAdministration } from '#shared/domain/access/administration.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/**
 * Sets how sign-in and sessions behave, from the next request on; `version` is the one the change was made on.
 *
 * @throws DomainError forbidden, not-found, version-conflict
 */
export const changeSettings =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async (settings: AccessSettings, actor: Actor): Promise<AccessSettings> => {
    authoriseAdministration(actor, ['account.manage'], undefined);
    const repository = new AccessSettingsRepository(services.tables);
    const before = await repository.get();
    if (before.version !== settings.version)
      throw new DomainError('version-conflict', 'settings were changed meanwhile', { version: before.version });
    const changed = {
      ...settings,
      qualifiedOfficersOnly: settings.qualifiedOfficersOnly ?? before.qualifiedOfficersOnly,
      version: settings.version + 1,
    };
    await saveChanges(services.tables, {
      writes: [repository.put(changed)],
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'accessSettings.change',
          subject: { kind: 'accessSettings', id: 'cluster' },
          facts: { before, after: changed },
        }),
      ],
    });
    return changed;
  };
