import type { Services } from '#functions/composition/services.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { WordLists } from '#shared/domain/check/words/word-lists.ts';
import type { ClassDictionaries } from '#shared/domain/cluster/class-dictionaries.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { findWordLists, putWordLists } from '#shared/repositories/site/word-list-repository.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids'>;

const save = async (
  ports: Ports,
  actor: Actor,
  what: {
    readonly action: Action;
    readonly id: string;
    readonly at: number;
    readonly ifMatch: number;
    /** Pages show it. */
    readonly shown?: true;
  },
  write: (version: number) => Write,
): Promise<number> => {
  authorise(actor, what.action, { siteId: 'cluster' });
  if (what.ifMatch !== what.at)
    throw new DomainError('version-conflict', `${what.id} is at version ${what.at}`, { version: what.at });
  const version = what.at + 1;
  const { audit, event } = recordOf(ports, actor);
  const subject = { kind: 'clusterData', id: what.id };
  const shown = what.shown
    ? [event({ type: 'ClusterChanged', siteId: 'cluster', subjectId: what.id, tags: [tag.cluster], background: true })]
    : [];
  await saveChanges(ports.tables, {
    writes: [write(version), ...shown.map(({ eventId }) => revisionWrite('cluster', eventId))],
    events: shown,
    audits: [audit({ siteId: 'cluster', action: `${what.id}.save`, subject, facts: { version } })],
  });
  return version;
};

/** Replaces the cluster's word lists; the next check of a text reads them. @throws DomainError not-found, forbidden, version-conflict */
export const saveWordLists =
  (ports: Ports) =>
  async (actor: Actor, ifMatch: number, lists: WordLists): Promise<{ version: number; lists: WordLists }> => {
    const at = (await findWordLists(ports.tables, 'cluster'))?.version ?? 0;
    const version = await save(ports, actor, { action: 'wordList.manage', id: 'wordLists', at, ifMatch }, (next) =>
      putWordLists('cluster', { version: next, lists }),
    );
    return { version, lists };
  };

/** Replaces the classes of the disclosure catalogue; pages that name them follow. @throws DomainError not-found, forbidden, version-conflict */
export const saveDictionaries = (ports: Ports) => async (actor: Actor, ifMatch: number, classes: ClassDictionaries) => {
  const cluster = new ClusterRepository(ports.tables);
  const at = (await cluster.dictionaries()).version;
  const what = { action: 'cluster.manage', id: 'dictionaries', at, ifMatch, shown: true } as const;
  const version = await save(ports, actor, what, (next) => cluster.putDictionaries({ ...classes, version: next }));
  return { ...classes, version };
};
