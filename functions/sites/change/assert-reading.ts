import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';

/** Asserts that `actor` may read a site's frame, be it by a grant on one column only. @throws DomainError not-found, token-scope, forbidden */
export const assertReading = (actor: Actor, siteId: string): void => {
  const grant = actor.grants.find(
    ({ siteId: on, actions }) => (on === '*' || on === siteId) && actions.includes('site.read'),
  );
  const columnPath = grant?.columnId === undefined ? undefined : [grant.columnId];
  authorise(actor, 'site.read', { siteId, columnPath });
};
