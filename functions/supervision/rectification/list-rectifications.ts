import type { Services } from '#functions/composition/services.ts';
import { readsNotice } from '#functions/supervision/rectification/read-own-board.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits, permitsSomewhere } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { RectificationNotice, RectificationState } from '#shared/domain/upkeep/rectification.ts';
import { RectificationRepository } from '#shared/repositories/upkeep/rectification-repository.ts';

type Ports = Pick<Services, 'tables'>;

/** A search looks at this many notices at the most before it answers with a cursor. */
const scanned = 2000;

const reads = (actor: Actor, siteId: string): boolean =>
  permits(actor, 'dashboard.read', { siteId }) || permitsSomewhere(actor, 'site.read', siteId);

/** Asserts that the actor may look at the notices of a site. @throws DomainError not-found, forbidden */
export const assertReadsRectifications = (actor: Actor, siteId: string): void => {
  if (!reads(actor, siteId)) authoriseSomewhere(actor, 'site.read', siteId);
};

/** Notices in one state of the sites the actor may look at, or of one of them, nearest deadline first. @throws DomainError not-found, forbidden */
export const listRectifications =
  ({ tables }: Ports) =>
  async ({
    state,
    siteId,
    limit,
    after,
    actor,
  }: {
    readonly state: RectificationState;
    readonly siteId?: string | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
    readonly actor: Actor;
  }): Promise<{ readonly items: readonly RectificationNotice[]; readonly after?: string | undefined }> => {
    if (siteId !== undefined) assertReadsRectifications(actor, siteId);
    else if (!actor.grants.some((grant) => reads(actor, grant.siteId)))
      authorise(actor, 'dashboard.read', { siteId: 'cluster' });
    const notices = new RectificationRepository(tables);
    const isOwn = await readsNotice({ tables }, actor);
    const items: RectificationNotice[] = [];
    let cursor = after;
    for (let seen = 0; seen < scanned; ) {
      const page = await notices.ofState(state, { limit, cursor });
      for (const one of page.items)
        if ((siteId === undefined || one.siteId === siteId) && reads(actor, one.siteId) && (await isOwn(one)))
          items.push(one);
      seen += page.items.length;
      cursor = page.cursor;
      if (cursor === undefined || items.length >= limit) break;
    }
    return { items, after: cursor };
  };

/** One notice with its follow-ups. @throws DomainError not-found, forbidden */
export const getRectification =
  ({ tables }: Ports) =>
  async ({
    siteId,
    rectificationId,
    actor,
  }: {
    readonly siteId: string;
    readonly rectificationId: string;
    readonly actor: Actor;
  }): Promise<RectificationNotice> => {
    assertReadsRectifications(actor, siteId);
    const notice = await new RectificationRepository(tables).find(siteId, rectificationId);
    if (!notice || !(await (await readsNotice({ tables }, actor))(notice)))
      throw new DomainError('not-found', `no notice ${rectificationId} for ${siteId}`, { rectificationId });
    return notice;
  };
