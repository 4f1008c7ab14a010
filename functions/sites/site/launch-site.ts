import { recordOf } from '#functions/sites/change/record-of.ts';
import { checklistOf } from '#functions/sites/site/checklist-of.ts';
import { findSite } from '#functions/sites/site/find-site.ts';
import { saveSite } from '#functions/sites/site/save-site.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { stepSite } from '#shared/domain/site/site-life.ts';

/**
 * Puts a prepared site online for the first time.
 *
 * @throws DomainError not-found, forbidden, site-not-found, transition-refused, launch-checklist-open with one issue per open line
 */
export const launchSite =
  (ports: TaskPorts) =>
  async (actor: Actor, siteId: string): Promise<Site> => {
    const { site: before, others } = await findSite(ports.tables, actor, 'site.launch', siteId);
    const record = recordOf(ports, actor);
    const after = stepSite(before, 'launch', record.at, { launchedAt: record.at });
    const open = (await checklistOf(ports.tables, before, others)).filter(({ met }) => !met);
    if (open.length > 0) {
      const issues = open.map(({ id, zh, en, why }) => ({
        pointer: `/checklist/${id}`,
        zh: `${zh}：${why.zh}`,
        en: `${en}: ${why.en}`,
      }));
      throw new DomainError('launch-checklist-open', 'checklist is open', { open: open.map(({ id }) => id) }, issues);
    }
    return saveSite(ports, actor, record, {
      before,
      after,
      event: 'SiteLaunched',
      act: 'site.launch',
      tags: [tag.navigation(siteId), tag.templates(siteId)],
    });
  };
