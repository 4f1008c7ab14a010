import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

/** How many pages are made anew when a template of `theme` changes: every live page of the site, or none while it shows another theme. */
export const previewImpact = async (tables: TableStore, site: Site, theme: string): Promise<number> => {
  if (theme !== site.theme && theme !== site.seasonalTheme?.name) return 0;
  const manifests = new ManifestRepository(tables);
  let pages = 0;
  let cursor: string | undefined;
  do {
    const some = await manifests.walk(site.siteId, { limit: 1000, cursor });
    pages += some.manifests.filter(({ state }) => state === 'live').length;
    cursor = some.cursor;
  } while (cursor !== undefined);
  return pages;
};
