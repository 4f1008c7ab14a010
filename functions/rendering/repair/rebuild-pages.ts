import { sendPageTasks } from '#functions/rendering/planning/send-page-tasks.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { reconcilePages } from '#functions/rendering/repair/reconcile-pages.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** Begins to render every page of a site, or of all sites, again; answers the sites. Missing pages are made too. */
export const rebuildPages =
  (services: Pick<RenderingServices, 'queue' | 'tables'>) =>
  async (siteId?: string): Promise<readonly string[]> => {
    const sites = await new SiteRepository(services.tables).list();
    const ids = sites.map((site) => site.siteId).filter((id) => siteId === undefined || id === siteId);
    await sendPageTasks(services)(ids.map((id) => ({ task: 'requestPages', siteId: id })));
    for (const id of ids) await reconcilePages(services)(id, { verify: true });
    return ids;
  };
