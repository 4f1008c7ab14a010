import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';

/** @throws DomainError forbidden, not-found unless `actor` looks after the machinery of the whole cluster */
export const assertOperator = (actor: Actor): void => {
  authorise(actor, 'operations.manage', { siteId: 'cluster' });
};
