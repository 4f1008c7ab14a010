import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** A site on which the actor may do `action`, and the others of the cluster. @throws DomainError not-found, forbidden, site-not-found */
export const findSite = async (
  tables: TableStore,
  actor: Actor,
  action: Action,
  siteId: string,
): Promise<{ readonly site: Site; readonly others: readonly Site[] }> => {
  authorise(actor, action, { siteId });
  const sites = await new SiteRepository(tables).list();
  const site = sites.find((one) => one.siteId === siteId);
  if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  return { site, others: sites.filter((one) => one !== site) };
};
