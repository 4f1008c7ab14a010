import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseSomewhere, reaches } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/**
 * The sites in some column of which the actor may put approved texts online.
 *
 * @throws DomainError not-found for a site they do not reach, forbidden, token-scope when there is none
 */
export const publishScopes = async (
  tables: TableStore,
  actor: Actor,
  siteId: string | undefined,
): Promise<readonly string[]> => {
  if (siteId) {
    if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of ${siteId} is open`, { siteId });
    authoriseSomewhere(actor, 'article.publish', siteId);
    return [siteId];
  }
  const held = actor.grants.filter(({ actions }) => actions.includes('article.publish'));
  if (held.length === 0) throw new DomainError('forbidden', `${actor.username} puts nothing online`);
  if (actor.scopes && !actor.scopes.includes('article.publish'))
    throw new DomainError('token-scope', 'token covers no publication');
  return held.some((grant) => grant.siteId === '*')
    ? (await new SiteRepository(tables).list()).map((site) => site.siteId)
    : [...new Set(held.map((grant) => grant.siteId))];
};
