import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';

/**
 * Asserts that `actor` may do `action` in some column of the site: a file belongs to the site, and who writes in one column
 * of it may use the site's files.
 *
 * @throws DomainError not-found when nothing of the site is open to them, token-scope, forbidden
 */
export const assertMediaAccess = (actor: Actor, action: Action, siteId: string): void => {
  const somewhere = actor.grants.some(({ columnId }) =>
    permits(actor, action, { siteId, columnPath: columnId === undefined ? undefined : [columnId] }),
  );
  if (!somewhere) authorise(actor, action, { siteId });
};
