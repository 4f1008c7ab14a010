import { reconcilePages } from '#functions/rendering/reconcile-pages.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** Begins to compare the pages of every site with what the tables and the store say. Run daily. */
export const reconcileAllPages = async (services: Pick<RenderingServices, 'queue' | 'tables'>): Promise<void> => {
  for (const { siteId } of await new SiteRepository(services.tables).list())
    await reconcilePages(services)(siteId, { verify: true });
};
