import type { Action } from '#shared/domain/access/action.ts';
import type { Actor, EffectiveGrant } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** Where an act happens. `columnPath` is root first and ends with the column itself; undefined = the site as a whole. */
export type Place = { readonly siteId: string; readonly columnPath?: readonly string[] | undefined };

const stands = (grant: EffectiveGrant, place: Place): boolean =>
  (grant.siteId === '*' || grant.siteId === place.siteId) &&
  (grant.columnId === undefined || (place.columnPath?.includes(grant.columnId) ?? false));

const covers = (grant: EffectiveGrant, action: Action, place: Place): boolean =>
  grant.actions.includes(action) && stands(grant, place);

/** The grants by which `actor` may do `action` at `place`, those in one's own right first. The only place that decides about permission. */
export const grantsFor = (actor: Actor, action: Action, place: Place): readonly EffectiveGrant[] =>
  actor.scopes && !actor.scopes.includes(action)
    ? []
    : actor.grants
        .filter((grant) => covers(grant, action, place))
        .sort((a, b) => Number(a.deputyFor !== undefined) - Number(b.deputyFor !== undefined));

/** The grant by which `actor` may do `action` at `place`, if any. */
export const grantFor = (actor: Actor, action: Action, place: Place): EffectiveGrant | undefined =>
  grantsFor(actor, action, place)[0];

export const permits = (actor: Actor, action: Action, place: Place): boolean =>
  grantFor(actor, action, place) !== undefined;

/** Whether `actor` may do `action` in at least one column of the site. */
export const permitsSomewhere = (actor: Actor, action: Action, siteId: string): boolean =>
  actor.grants.some(({ columnId }) =>
    permits(actor, action, { siteId, columnPath: columnId === undefined ? undefined : [columnId] }),
  );

/** Whether the actor holds any grant that reaches the site at all: without one, the site's things do not exist for them. */
export const reaches = (actor: Actor, siteId: string): boolean =>
  actor.grants.some((grant) => grant.siteId === '*' || grant.siteId === siteId);

/**
 * Asserts that `actor` may do `action` at `place`.
 *
 * @throws DomainError not-found when nothing of the site is open to them, token-scope, qualification-expired when only a
 * training that ran out stands against it, forbidden
 */
export const authorise = (actor: Actor, action: Action, place: Place): EffectiveGrant => {
  const grant = grantFor(actor, action, place);
  if (grant) return grant;
  const facts = { action, siteId: place.siteId };
  if (!reaches(actor, place.siteId))
    throw new DomainError('not-found', `nothing of site ${place.siteId} is open to ${actor.username}`, facts);
  if (actor.scopes && !actor.scopes.includes(action))
    throw new DomainError('token-scope', `token lacks ${action}`, facts);
  const resting = actor.grants.find((one) => one.rests?.actions.includes(action) && stands(one, place));
  if (resting)
    throw new DomainError('qualification-expired', `the training of ${actor.username} ran out`, {
      ...facts,
      ...(resting.rests?.since === undefined ? {} : { since: resting.rests.since }),
    });
  throw new DomainError(
    'forbidden',
    `${actor.username} may not ${action} at ${place.siteId}/${place.columnPath?.join('/') ?? ''}`,
    facts,
  );
};

const isOn =
  (siteId: string) =>
  ({ siteId: on }: EffectiveGrant): boolean =>
    on === '*' || on === siteId;
const rests =
  (action: Action) =>
  (grant: EffectiveGrant): boolean =>
    grant.rests?.actions.includes(action) ?? false;

/**
 * Asserts that `actor` may do `action` in at least one column of the site, as lists ask it before they leave out the rest.
 *
 * @throws DomainError not-found when nothing of the site is open to them, token-scope, forbidden
 */
export const authoriseSomewhere = (actor: Actor, action: Action, siteId: string): void => {
  const here = actor.grants.filter(isOn(siteId));
  const grant = here.find(({ actions }) => actions.includes(action)) ?? here.find(rests(action));
  authorise(actor, action, { siteId, columnPath: grant?.columnId === undefined ? undefined : [grant.columnId] });
};

/**
 * Asserts the same of whoever reads what `action` is done with: a right that rests for a training that ran out still lets
 * its holder read.
 *
 * @throws DomainError not-found when nothing of the site is open to them, token-scope, forbidden
 */
export const authoriseReading = (actor: Actor, action: Action, siteId: string): void => {
  const isInScope = !actor.scopes || actor.scopes.includes(action);
  if (!(isInScope && actor.grants.filter(isOn(siteId)).some(rests(action)))) authoriseSomewhere(actor, action, siteId);
};
