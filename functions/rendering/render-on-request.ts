import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import type { RenderedPage, RenderOptions } from '#shared/rendering/rendered-page.ts';

/** Makes a page for one reader (search results, leaving notice, withdrawn notice) without storing it; undefined as for stored pages. */
export const renderOnRequest =
  (services: RenderingServices) =>
  async (spec: PageSpec, asked: Pick<RenderOptions, 'search' | 'leaveTo'> = {}): Promise<RenderedPage | undefined> => {
    const reader = new TableDataReader(services);
    if (!(await reader.standing(spec.siteId)).shown) return undefined;
    const revision = await reader.revision(spec.siteId);
    return services.renderer(spec, reader, { ...asked, now: services.clock.now().toISOString(), revision });
  };
