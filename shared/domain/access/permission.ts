import type { Action } from '#shared/domain/access/action.ts';
import type { Actor, EffectiveGrant } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** Where an act happens. `columnPath` is root first and ends with the column itself; undefined = the site as a whole. */
export type Place = { readonly siteId: string; readonly columnPath?: readonly string[] | undefined };

const covers = (grant: EffectiveGrant, action: Action, place: Place): boolean =>
  grant.actions.includes(action) &&
  (grant.siteId === '*' || grant.siteId === place.siteId) &&
  (grant.columnId === undefined || (place.columnPath?.includes(grant.columnId) ?? false));

/** The grant by which `actor` may do `action` at `place`, if any. The only place that decides about permission. */
export const grantFor = (actor: Actor, action: Action, place: Place): EffectiveGrant | undefined =>
  actor.scopes && !actor.scopes.includes(action)
    ? undefined
    : actor.grants.find((grant) => covers(grant, action, place));

export const permits = (actor: Actor, action: Action, place: Place): boolean =>
  grantFor(actor, action, place) !== undefined;

/** Whether the actor holds any grant that reaches the site at all: without one, the site's things do not exist for them. */
export const reaches = (actor: Actor, siteId: string): boolean =>
  actor.grants.some((grant) => grant.siteId === '*' || grant.siteId === siteId);

/**
 * Asserts that `actor` may do `action` at `place`.
 *
 * @throws DomainError not-found when nothing of the site is open to them, token-scope, forbidden
 */
export const authorise = (actor: Actor, action: Action, place: Place): EffectiveGrant => {
  const grant = grantFor(actor, action, place);
  if (grant) return grant;
  const facts = { action, siteId: place.siteId };
  if (!reaches(actor, place.siteId))
    throw new DomainError('not-found', `nothing of site ${place.siteId} is open to ${actor.username}`, facts);
  if (actor.scopes && !actor.scopes.includes(action))
    throw new DomainError('token-scope', `token lacks ${action}`, facts);
  throw new DomainError(
    'forbidden',
    `${actor.username} may not ${action} at ${place.siteId}/${place.columnPath?.join('/') ?? ''}`,
    facts,
  );
};
