import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import { columnPages } from '#shared/domain/page/plan/column-pages.ts';
import { sitePages } from '#shared/domain/page/plan/site-pages.ts';

/** The pages a site must have whether or not anybody asked for them before. */
export const standingPages = async ({ snapshots }: RenderingServices, siteId: string): Promise<readonly PageSpec[]> => {
  const { site, tree } = await snapshots.site(siteId);
  return site ? [...sitePages(site), ...[...tree.values()].flatMap(columnPages)] : [];
};
