import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import {
  columnFields,
  columnRow,
  type RegistryGap,
  type RegistryRow,
  registryGaps,
  siteFields,
  siteRow,
} from '#shared/domain/registry/registry-rows.ts';
import { publicBase } from '#shared/domain/site/public-base.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export type Registry = {
  readonly sites: readonly RegistryRow[];
  readonly columns: readonly RegistryRow[];
  readonly gaps: readonly RegistryGap[];
};

/** Base data of the sites the actor supervises and of their columns, as the national registry wants them, with what is missing. Topics have no entry of their own. @throws DomainError not-found, forbidden */
export const getRegistry =
  ({ tables, config }: Pick<Services, 'tables' | 'config'>) =>
  async (actor: Actor): Promise<Registry> => {
    const place = actor.grants.find(({ actions }) => actions.includes('dashboard.read'))?.siteId ?? 'cluster';
    authorise(actor, 'dashboard.read', { siteId: place });
    const all = await new SiteRepository(tables).list();
    const wanted = all.filter(({ kind, siteId }) => kind !== 'topic' && permits(actor, 'dashboard.read', { siteId }));
    const sites: { id: string; row: RegistryRow }[] = [];
    const columns: { id: string; row: RegistryRow }[] = [];
    for (const site of wanted) {
      const base = publicBase(site, undefined, config);
      const tree = await new ColumnRepository(tables).tree(site.siteId);
      const active = [...tree.values()].filter(({ status }) => status === 'active');
      sites.push({ id: site.siteId, row: siteRow(site, base, active.length) });
      for (const column of active)
        columns.push({ id: `${site.siteId}/${column.columnId}`, row: columnRow(site, base, column) });
    }
    return {
      sites: sites.map(({ row }) => row),
      columns: columns.map(({ row }) => row),
      gaps: [...registryGaps('sites', siteFields, sites), ...registryGaps('columns', columnFields, columns)],
    };
  };
