import type { Services } from '#functions/composition/services.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import type { MergeInput } from '#functions/sites/merge/merge-input.ts';
import { moveArticle } from '#functions/sites/merge/move-article.ts';
import { saveSite } from '#functions/sites/site/save-site.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { removeMount, requestMount } from '#shared/domain/column/mounting.ts';
import { publicBase } from '#shared/domain/site/public-base.ts';
import { retireSite } from '#shared/domain/site/site-life.ts';
import type { StepOutcome, Task } from '#shared/domain/task/task.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ClusterDueRepository } from '#shared/repositories/cluster/cluster-due-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids' | 'queue' | 'config'>;

/** Articles are gone through twice, for what was published meanwhile and what an index showed late. */
const phases = ['articles', 'again', 'mounts', 'end'] as const;
type Cursor = { readonly phase: (typeof phases)[number]; readonly index: number; readonly after?: string };

const batch = 20;

const articlesOf = async (ports: Ports, input: MergeInput, cursor: Cursor): Promise<StepOutcome> => {
  const columns = new ColumnRepository(ports.tables);
  const [from, into] = await Promise.all([columns.tree(input.from), columns.tree(input.into)]);
  const columnId = [...from.keys()].sort()[cursor.index];
  if (columnId === undefined)
    return {
      kind: 'continue',
      cursor: { phase: cursor.phase === 'articles' ? 'again' : 'mounts', index: 0 },
      handled: 0,
    };
  const query = { siteId: input.from, columnId, limit: batch, after: cursor.after };
  const articles = await new ArticleRepository(ports.tables).listBehind(query);
  for (const { articleId } of articles) await moveArticle(ports, input, { from, into }, articleId);
  const last = articles.at(-1);
  const next = last
    ? { phase: cursor.phase, index: cursor.index, after: `${last.updatedAt}#${last.articleId}` }
    : { phase: cursor.phase, index: cursor.index + 1 };
  return { kind: 'continue', cursor: next, handled: cursor.phase === 'articles' ? articles.length : 0 };
};

/** Columns of third sites that were shown on the merged site are shown where its own columns went. */
const mountsOf = async (ports: Ports, input: MergeInput): Promise<StepOutcome> => {
  const columns = new ColumnRepository(ports.tables);
  const [mount] = await columns.mountedOn(input.from);
  if (!mount) return { kind: 'continue', cursor: { phase: 'end', index: 0 }, handled: 0 };
  const { sourceSiteId, sourceColumnId, columnId, state } = mount;
  const before = await columns.find(sourceSiteId, sourceColumnId);
  const target = input.map[columnId];
  const { at, event, audit } = recordOf(ports, systemActor);
  if (!before) return { kind: 'error', reason: `mount of ${sourceSiteId}/${sourceColumnId} has no column` };
  const without = { ...removeMount(before, { siteId: input.from, columnId }), version: before.version + 1 };
  const by = { accountId: systemActor.accountId, approves: state === 'approved' };
  const goesOn = target !== undefined && state !== 'refused' && sourceSiteId !== input.into;
  const after = goesOn ? requestMount(without, { siteId: input.into, columnId: target }, by, at) : without;
  const changed = event({
    type: 'ColumnMounted',
    siteId: sourceSiteId,
    subjectId: sourceColumnId,
    tags: [tag.column(sourceSiteId, sourceColumnId)],
    background: true,
  });
  await saveChanges(ports.tables, {
    writes: [columns.put(after), ...columns.putMounts(before, after), revisionWrite(sourceSiteId, changed.eventId)],
    events: [changed],
    audits: [
      audit({
        siteId: sourceSiteId,
        action: 'column.retargetMount',
        subject: { kind: 'column', id: sourceColumnId },
        facts: { from: `${input.from}/${columnId}`, into: goesOn ? `${input.into}/${target}` : '' },
      }),
    ],
  });
  return { kind: 'continue', cursor: { phase: 'mounts', index: 0 }, handled: 0 };
};

/** The merged site ends with the notice of where it is now, which stands as long as the norm demands. */
const end = async (ports: Ports, input: MergeInput): Promise<StepOutcome> => {
  const sites = new SiteRepository(ports.tables);
  const [from, into] = await Promise.all([sites.find(input.from), sites.find(input.into)]);
  if (from && into && (from.status === 'live' || from.status === 'tempOffline')) {
    const record = recordOf(ports, systemActor);
    const host = into.hostSiteId === undefined ? undefined : await sites.find(into.hostSiteId);
    const after = retireSite(
      from,
      { newName: into.name.zh, newUrl: `${publicBase(into, host, ports.config)}/` },
      record.at,
    );
    const dues = new ClusterDueRepository(ports.tables);
    await saveSite(ports, systemActor, record, {
      before: from,
      after,
      event: 'SiteRetired',
      act: 'site.retire',
      facts: { into: input.into },
      also: [dues.put({ at: after.retirement?.until ?? record.at, act: 'close', subject: input.from })],
    });
  }
  return { kind: 'done', handled: 0 };
};

/** Task `mergeSites`: brings articles and mounts over, then retires the merged site. */
export const mergeSitesStep =
  (ports: Ports) =>
  (_: unknown, task: Task): Promise<StepOutcome> => {
    const input = task.input as unknown as MergeInput;
    const cursor = (task.cursor ?? { phase: 'articles', index: 0 }) as unknown as Cursor;
    if (cursor.phase === 'mounts') return mountsOf(ports, input);
    return cursor.phase === 'end' ? end(ports, input) : articlesOf(ports, input, cursor);
  };
