import type { recordOf } from '#functions/sites/change/record-of.ts';
import type { ReprojectInput } from '#functions/sites/tasks/reproject-columns.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { EventType } from '#shared/domain/cluster/event.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import type { Json } from '#shared/domain/json.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { isServed } from '#shared/domain/site/site-life.ts';
import { newTask } from '#shared/domain/task/task.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

export type SiteChange = {
  readonly before: Site;
  readonly after: Site;
  readonly event: EventType;
  /** The audit's word, e.g. `site.launch`. */
  readonly act: string;
  readonly facts?: { readonly [name: string]: Json };
  readonly tags?: readonly string[];
  readonly also?: readonly Write[];
};

/** What other sites show of a site: a change of it concerns the list of sites. */
const publicFace = ({ kind, status, name, domain, publicBase, parentSiteId, hostSiteId, colour }: Site): string =>
  JSON.stringify([kind, status, name, domain, publicBase, parentSiteId, hostSiteId, colour]);

/**
 * Saves a changed site. Where it starts or ceases to be served, a task brings its articles to the sites that mount its
 * columns, or takes them away.
 */
export const saveSite = async (
  ports: TaskPorts,
  actor: Pick<Actor, 'accountId' | 'name' | 'via'>,
  { at, event, audit }: ReturnType<typeof recordOf>,
  change: SiteChange,
): Promise<Site> => {
  const { before, after } = change;
  const { siteId } = after;
  const sites = new SiteRepository(ports.tables);
  const shown = isServed(before) !== isServed(after);
  const tree = shown ? await new ColumnRepository(ports.tables).tree(siteId) : new Map();
  const mounted = [...tree.values()].filter(({ mounts }) => mounts.length > 0).map(({ columnId }) => columnId);
  const input: ReprojectInput = { siteId, columnIds: mounted };
  const startedBy = { accountId: actor.accountId, name: actor.name };
  const taskId = ports.ids.next();
  const task = newTask({ taskId, kind: 'reprojectColumns', siteId, input: input as unknown as Json, startedBy }, at);
  const reprojects = mounted.length > 0;
  const faceChanged = publicFace(before) !== publicFace(after);
  const relatives = [...new Set([before.parentSiteId, after.parentSiteId, before.hostSiteId, after.hostSiteId])];
  const changed = event({
    type: change.event,
    siteId,
    subjectId: siteId,
    tags: [
      tag.site(siteId),
      ...(faceChanged ? [tag.sites] : []),
      ...(before.status === after.status ? [] : relatives.flatMap((id) => (id === undefined ? [] : [tag.site(id)]))),
      ...(change.tags ?? []),
    ],
  });
  const subject = { kind: 'site', id: siteId };
  await saveChanges(ports.tables, {
    writes: [
      sites.put(after),
      ...sites.claims(before, after),
      ...(reprojects ? [new TaskRepository(ports.tables).put(task)] : []),
      ...[siteId, ...(faceChanged ? ['cluster'] : [])].map((id) => revisionWrite(id, changed.eventId)),
      ...(change.also ?? []),
    ],
    events: [changed],
    audits: [audit({ siteId, action: change.act, subject, facts: { version: after.version, ...change.facts } })],
  });
  if (reprojects) await wakeTask(ports.queue, taskId);
  return after;
};
