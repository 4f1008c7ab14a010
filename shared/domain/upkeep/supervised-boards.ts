import type { Actor } from '#shared/domain/access/actor.ts';
import { permits } from '#shared/domain/access/permission.ts';
import type { SupervisedBoard, UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';

type Rules = Pick<UpkeepRules, 'supervisors'>;

/** The boards a person was put in charge of; undefined for the office and for supervisors nobody named: they act on all. */
export const ownBoards = ({ supervisors }: Rules, actor: Actor): ReadonlySet<SupervisedBoard> | undefined => {
  const mine = supervisors.filter(({ accountIds }) => accountIds.includes(actor.accountId)).map(({ board }) => board);
  return mine.length === 0 || permits(actor, 'cluster.manage', { siteId: '*' }) ? undefined : new Set(mine);
};

/**
 * The boards to which what a person reads of a site's supervision is confined (ACL-07); undefined = all of it. Whoever works
 * on the site itself reads all of their own site.
 */
export const boardsRead = (rules: Rules, actor: Actor, siteId: string): ReadonlySet<SupervisedBoard> | undefined => {
  const worksThere = actor.grants.some(
    (grant) =>
      (grant.siteId === '*' || grant.siteId === siteId) &&
      grant.actions.includes('site.read') &&
      !grant.actions.includes('supervision.manage'),
  );
  return worksThere ? undefined : ownBoards(rules, actor);
};
