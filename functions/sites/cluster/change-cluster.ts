import type { Services } from '#functions/composition/services.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ClusterDueRepository } from '#shared/repositories/cluster/cluster-due-repository.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';

type Settings = Omit<ClusterSettings, 'version' | 'portalSiteId'>;
/** `null` switches off. */
export type ClusterPatch = { readonly [Field in keyof Settings]?: Settings[Field] | null | undefined };

const assertTimes = (settings: ClusterSettings): void => {
  for (const field of ['banner', 'mourning'] as const) {
    const span = settings[field];
    if (!span || Date.parse(span.from) < Date.parse(span.to)) continue;
    throw new DomainError('input-invalid', `${field} ends before it begins`, {}, [
      { pointer: `/${field}/to`, zh: '结束时间须晚于开始时间', en: 'Must end later than it begins' },
    ]);
  }
};

/** Instants in UTC: what pages and the clock compare as text. */
const utc = <Span extends { readonly from: string; readonly to: string }>(span: Span): Span => ({
  ...span,
  from: new Date(span.from).toISOString(),
  to: new Date(span.to).toISOString(),
});

/**
 * Changes the cluster's switches; every page of every site follows, at once and again when a span begins or ends.
 *
 * @throws DomainError not-found, forbidden, version-conflict, input-invalid
 */
export const changeCluster =
  (ports: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async (actor: Actor, ifMatch: number, patch: ClusterPatch): Promise<ClusterSettings> => {
    authorise(actor, 'cluster.manage', { siteId: 'cluster' });
    const cluster = new ClusterRepository(ports.tables);
    const before = await cluster.settings();
    if (ifMatch !== before.version)
      throw new DomainError('version-conflict', `settings are at version ${before.version}`, {
        version: before.version,
      });
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    const fields = Object.fromEntries(given.map(([name, value]) => [name, value ?? undefined])) as Partial<Settings>;
    const merged: ClusterSettings = { ...before, ...fields, version: before.version + 1 };
    assertTimes(merged);
    const after: ClusterSettings = {
      ...merged,
      banner: merged.banner && utc(merged.banner),
      mourning: merged.mourning && utc(merged.mourning),
    };
    const { at, event, audit } = recordOf(ports, actor);
    const dues = new ClusterDueRepository(ports.tables);
    const spans = [after.banner, after.mourning].filter((span) => span !== undefined);
    const times = new Set(spans.flatMap(({ from, to }) => [from, to]).filter((time) => time > at));
    const changed = event({ type: 'ClusterChanged', siteId: 'cluster', subjectId: 'cluster', tags: [tag.cluster] });
    const subject = { kind: 'cluster', id: 'cluster' };
    await saveChanges(ports.tables, {
      writes: [
        cluster.putSettings(after),
        ...[...times].map((time) => dues.put({ at: time, act: 'announce', subject: 'cluster' })),
        revisionWrite('cluster', changed.eventId),
      ],
      events: [changed],
      audits: [audit({ siteId: 'cluster', action: 'cluster.change', subject, facts: { fields: Object.keys(patch) } })],
    });
    return after;
  };
