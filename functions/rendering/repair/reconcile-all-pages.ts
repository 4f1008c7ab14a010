import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { reconcilePages } from '#functions/rendering/repair/reconcile-pages.ts';
import { startRowReconcile } from '#functions/rendering/repair/start-row-reconcile.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** Begins to compare the pages and the rows of every site with what the tables and the store say. Run daily. */
export const reconcileAllPages = async (
  services: Pick<RenderingServices, 'queue' | 'tables' | 'clock'>,
): Promise<void> => {
  for (const { siteId } of await new SiteRepository(services.tables).list()) {
    await startRowReconcile(services)(siteId);
    await reconcilePages(services)(siteId, { verify: true });
  }
};
