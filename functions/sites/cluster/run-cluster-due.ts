import { recordOf } from '#functions/sites/change/record-of.ts';
import { saveSite } from '#functions/sites/site/save-site.ts';
import { resumeTasks } from '#functions/sites/tasks/resume-tasks.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { bringSiteBack, stepSite } from '#shared/domain/site/site-life.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { type ClusterDue, ClusterDueRepository } from '#shared/repositories/cluster/cluster-due-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const announce = async (ports: TaskPorts, due: ClusterDue): Promise<void> => {
  const { event } = recordOf(ports, systemActor);
  const changed = event({ type: 'ClusterChanged', siteId: 'cluster', subjectId: 'cluster', tags: [tag.cluster] });
  await saveChanges(ports.tables, {
    writes: [revisionWrite('cluster', changed.eventId), new ClusterDueRepository(ports.tables).remove(due)],
    events: [changed],
    audits: [],
  });
};

/** The site after its due act; undefined when something else has happened to it meanwhile. */
const stepped = (site: Site | undefined, { act, at }: ClusterDue, now: string): Site | undefined => {
  if (act === 'bringBack' && site?.status === 'tempOffline' && site.tempOffline?.until === at)
    return bringSiteBack(site, now);
  if (act === 'close' && site?.status === 'offlineNotice' && site.retirement?.until === at)
    return stepSite(site, 'close', now);
  if (act === 'endSeason' && site?.seasonalTheme && new Date(site.seasonalTheme.until).toISOString() === at)
    return { ...site, seasonalTheme: undefined, version: site.version + 1, updatedAt: now };
  return undefined;
};

const stepDueSite = async (ports: TaskPorts, due: ClusterDue): Promise<void> => {
  const record = recordOf(ports, systemActor);
  const remove = new ClusterDueRepository(ports.tables).remove(due);
  const before = await new SiteRepository(ports.tables).find(due.subject);
  const after = stepped(before, due, record.at);
  if (!before || !after) return saveChanges(ports.tables, { writes: [remove], events: [], audits: [] });
  await saveSite(ports, systemActor, record, {
    before,
    after,
    event: due.act === 'endSeason' ? 'TemplatesChanged' : 'SiteChanged',
    act: `site.${due.act}`,
    tags: due.act === 'endSeason' ? [tag.templates(after.siteId)] : [],
    also: [remove],
  });
};

/**
 * Does what the clock owes to the cluster: banner and mourning begin and end, seasons end, sites come back or close;
 * wakes tasks that stand still. Run by the ticker; answers how many acts were done.
 */
export const runClusterDue = async (ports: TaskPorts): Promise<number> => {
  const dues = await new ClusterDueRepository(ports.tables).until(ports.clock.now().toISOString(), 100);
  for (const due of dues) {
    try {
      await (due.act === 'announce' ? announce(ports, due) : stepDueSite(ports, due));
    } catch (error) {
      // Changed by somebody at this very moment: the next tick looks again.
      if (!(error instanceof DomainError) || error.code !== 'version-conflict') throw error;
    }
  }
  await resumeTasks(ports);
  return dues.length;
};
