import type { Services } from '#functions/composition/services.ts';
import { auditOf } from '#functions/supervision/audit-of.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

/** Replaces limits and reminders; every live site is judged by them at once, in the background. @throws DomainError not-found, forbidden, version-conflict */
export const saveUpkeepRules =
  (ports: Pick<Services, 'tables' | 'clock' | 'ids' | 'queue'>) =>
  async (actor: Actor, ifMatch: number, rules: Omit<UpkeepRules, 'version'>): Promise<UpkeepRules> => {
    authorise(actor, 'cluster.manage', { siteId: 'cluster' });
    const upkeep = new UpkeepRepository(ports.tables);
    const { version } = await upkeep.rules();
    if (ifMatch !== version) throw new DomainError('version-conflict', `rules are at version ${version}`, { version });
    const after = { ...rules, version: version + 1 };
    await saveChanges(ports.tables, {
      writes: [upkeep.putRules(after)],
      events: [],
      audits: [
        auditOf(ports, actor, {
          siteId: 'cluster',
          action: 'upkeepRules.save',
          subject: { kind: 'clusterData', id: 'upkeepRules' },
          facts: { version: after.version },
        }),
      ],
    });
    const live = (await new SiteRepository(ports.tables).list()).filter(({ status }) => status === 'live');
    // Should this be lost in a crash, the daily review does the same.
    await ports.queue.send(
      'task',
      live.map(({ siteId }) => ({ body: JSON.stringify({ task: 'upkeep', siteId, columnIds: [] }) })),
    );
    return after;
  };
