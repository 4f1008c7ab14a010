import type { Services } from '#functions/composition/services.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import { assertIdentity } from '#functions/sites/site/assert-identity.ts';
import { type StartColumn, startColumns } from '#functions/sites/site/start-columns.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { permits } from '#shared/domain/access/permission.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { newSite, type SiteDraft } from '#shared/domain/site/start/new-site.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** `columns` stand in place of those of the site template; parents come before children. */
export type ProvisionInput = SiteDraft & { readonly columns?: readonly StartColumn[] | undefined };

/**
 * Creates a site from the template of its kind, in preparation: its columns, and on the portal the mounts every unit
 * has there. The first portal becomes the cluster's.
 *
 * @throws DomainError forbidden, address-taken, input-invalid, column-not-found
 */
export const provisionSite =
  (ports: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async (actor: Actor, { columns: wanted, ...draft }: ProvisionInput): Promise<Site> => {
    const { siteId } = draft;
    if (!permits(actor, 'site.create', { siteId }))
      throw new DomainError('forbidden', `${actor.username} may not create sites`, { action: 'site.create' });
    const sites = new SiteRepository(ports.tables);
    const others = await sites.list();
    if (others.some((other) => other.siteId === siteId))
      throw new DomainError('address-taken', `site ${siteId} exists`, { siteId });
    const portal = others.find(({ kind }) => kind === 'portal');
    const above = draft.kind === 'department' || draft.kind === 'district' ? portal?.siteId : undefined;
    const { at, event, audit } = recordOf(ports, actor);
    const site = newSite({ ...draft, parentSiteId: draft.parentSiteId ?? above }, at);
    assertIdentity(site, others);

    const columns = new ColumnRepository(ports.tables);
    const start = await startColumns(ports.tables, actor, { site, portal, wanted, at });
    const shownOn = new Set(start.flatMap(({ mounts }) => mounts.map((mount) => mount.siteId)));
    const cluster = new ClusterRepository(ports.tables);
    const settings = await cluster.settings();
    const first = site.kind === 'portal' && settings.portalSiteId !== siteId;
    const created = event({
      type: 'SiteCreated',
      siteId,
      subjectId: siteId,
      tags: [tag.site(siteId), tag.sites, ...(first ? [tag.cluster] : [])],
    });
    await saveChanges(ports.tables, {
      writes: [
        sites.put(site),
        ...sites.claims(undefined, site),
        ...start.flatMap((column) => [columns.put(column), ...columns.putMounts(undefined, column)]),
        ...(first ? [cluster.putSettings({ ...settings, version: settings.version + 1, portalSiteId: siteId })] : []),
        ...[siteId, 'cluster', ...shownOn].map((id) => revisionWrite(id, created.eventId)),
      ],
      events: [created],
      audits: [
        audit({ siteId, action: 'site.create', subject: { kind: 'site', id: siteId }, facts: { kind: site.kind } }),
      ],
    });
    return site;
  };
