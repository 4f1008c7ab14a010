import { recordOf } from '#functions/sites/change/record-of.ts';
import { findSite } from '#functions/sites/site/find-site.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { revisionWrite } from '#shared/repositories/revision.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/**
 * Puts the blocks of a site's home page in one language in place of the template's choice; none brings the template back. Rewrites the home
 * page and nothing else.
 *
 * @throws DomainError not-found, forbidden, site-not-found, version-conflict
 */
export const saveHomeBlocks =
  (ports: Pick<TaskPorts, 'tables' | 'clock' | 'ids'>) =>
  async (
    actor: Actor,
    siteId: string,
    ifMatch: number,
    blocks: readonly PageBlock[],
    lang: 'zh' | 'en' = 'zh',
  ): Promise<Site> => {
    const { site: before } = await findSite(ports.tables, actor, 'site.manage', siteId);
    if (ifMatch !== before.version)
      throw new DomainError('version-conflict', `site is at version ${before.version}`, { version: before.version });
    const { at, event, audit } = recordOf(ports, actor);
    const chosen = blocks.length > 0 ? blocks : undefined;
    const after: Site = {
      ...before,
      ...(lang === 'en' ? { homeBlocksEn: chosen } : { homeBlocks: chosen }),
      version: before.version + 1,
      updatedAt: at,
    };
    const changed = event({
      type: 'SiteChanged',
      siteId,
      subjectId: siteId,
      tags: [tag.homeBlocks(siteId)],
    });
    await saveChanges(ports.tables, {
      writes: [new SiteRepository(ports.tables).put(after), revisionWrite(siteId, changed.eventId)],
      events: [changed],
      audits: [
        audit({
          siteId,
          action: 'site.blocks',
          subject: { kind: 'site', id: siteId },
          facts: { lang, version: after.version, kinds: blocks.map(({ kind }) => kind) },
        }),
      ],
    });
    return after;
  };
