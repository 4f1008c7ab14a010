import type { Actor } from '#shared/domain/access/actor.ts';
import { reaches } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { stageAction } from '#shared/domain/review/review-chain.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const stages = ['first', 'second', 'third', 'fourth', 'final'];

/** One queue the actor may decide in. */
export type ReviewScope = { readonly siteId: string; readonly stage: string };

/** Whether the actor decides any stage anywhere. */
export const reviewsAnything = (actor: Actor): boolean =>
  stages.some((stage) => actor.grants.some((grant) => grant.actions.includes(stageAction(stage))));

/** @throws DomainError forbidden, token-scope when the actor decides no stage anywhere, not-found for a site they do not reach */
const stagesOf = (actor: Actor, siteId: string | undefined): readonly string[] => {
  if (siteId && !reaches(actor, siteId)) throw new DomainError('not-found', `nothing of ${siteId} is open`, { siteId });
  const held = stages.filter((stage) => actor.grants.some((grant) => grant.actions.includes(stageAction(stage))));
  if (held.length === 0) throw new DomainError('forbidden', `${actor.username} reviews nothing`);
  const open = held.filter((stage) => !actor.scopes || actor.scopes.includes(stageAction(stage)));
  if (open.length === 0) throw new DomainError('token-scope', 'token covers no review');
  return open;
};

/**
 * Where the grants reach, or the part of it asked for: a grant on every site is one queue per site.
 *
 * @throws DomainError forbidden, token-scope, not-found
 */
export const reviewScopes = async (
  tables: TableStore,
  actor: Actor,
  asked: { readonly siteId?: string | undefined; readonly stage?: string | undefined },
): Promise<readonly ReviewScope[]> => {
  const { siteId } = asked;
  const scopes = new Map<string, ReviewScope>();
  let everySite: readonly string[] | undefined = siteId ? [siteId] : undefined;
  for (const stage of stagesOf(actor, siteId)) {
    if (asked.stage && asked.stage !== stage) continue;
    for (const grant of actor.grants.filter((one) => one.actions.includes(stageAction(stage)))) {
      if (grant.siteId === '*') everySite ??= (await new SiteRepository(tables).list()).map((site) => site.siteId);
      const sites = grant.siteId === '*' ? (everySite ?? []) : [grant.siteId];
      for (const site of sites) if (!siteId || site === siteId) scopes.set(`${site}#${stage}`, { siteId: site, stage });
    }
  }
  return [...scopes.values()];
};
