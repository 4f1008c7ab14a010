import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { permits } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';

/** Whether `actor` may do one of `anyOf` for what belongs to a site; undefined = for what belongs to the cluster alone. */
export const administers = (actor: Actor, anyOf: readonly Action[], siteId: string | undefined): boolean =>
  anyOf.some((action) => permits(actor, action, { siteId: siteId ?? '*' }));

/**
 * Asserts that `actor` holds one of `anyOf` anywhere, as lists ask it before they leave out what is not theirs.
 *
 * @throws DomainError token-scope, forbidden
 */
export const assertAdministers = (actor: Actor, anyOf: readonly Action[]): void => {
  const held = anyOf.filter((action) =>
    actor.grants.some((grant) => grant.columnId === undefined && grant.actions.includes(action)),
  );
  const facts = { action: anyOf.join(' ') };
  if (held.length === 0) throw new DomainError('forbidden', `${actor.username} holds none of ${facts.action}`, facts);
  const { scopes } = actor;
  if (scopes && !held.some((action) => scopes.includes(action)))
    throw new DomainError('token-scope', `token lacks ${facts.action}`, facts);
};

/**
 * Asserts that `actor` may do one of `anyOf` for what belongs to `siteId`.
 *
 * @throws DomainError token-scope, forbidden; not-found when they may elsewhere only
 */
export const authoriseAdministration = (actor: Actor, anyOf: readonly Action[], siteId: string | undefined): void => {
  assertAdministers(actor, anyOf);
  if (!administers(actor, anyOf, siteId))
    throw new DomainError('not-found', `${actor.username} administers other sites`, { action: anyOf.join(' ') });
};
