import type { Services } from '#functions/composition/services.ts';
import { startLinkCheck } from '#functions/supervision/links/start-link-check.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { LinkRepository } from '#shared/repositories/link/link-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

const everyMs = 7 * 86_400_000;

/** Starts the weekly check of each live site whose last one began a week ago or was never; answers how many. Run daily. */
export const startDueLinkChecks = async (
  services: Pick<Services, 'tables' | 'clock' | 'ids' | 'queue'>,
): Promise<number> => {
  const links = new LinkRepository(services.tables);
  const before = new Date(services.clock.now().getTime() - everyMs).toISOString();
  let started = 0;
  for (const { siteId, status } of await new SiteRepository(services.tables).list()) {
    if (status !== 'live' || ((await links.report(siteId))?.startedAt ?? '') > before) continue;
    await startLinkCheck(services)(siteId, systemActor);
    started += 1;
  }
  return started;
};
