import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import type { PageManifest } from '#shared/domain/page/page.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

/** A page that could not be made: where, why, since when, how often tried. */
export type FailedPage = Pick<PageManifest, 'siteId' | 'path' | 'kind' | 'articleId' | 'columnId'> &
  NonNullable<PageManifest['failure']>;

/** Pages of a site whose last render failed, by path. */
export const listFailedPages =
  ({ tables }: Pick<RenderingServices, 'tables'>) =>
  async (
    siteId: string,
    options: { readonly limit: number; readonly cursor?: string },
  ): Promise<{ readonly pages: readonly FailedPage[]; readonly cursor?: string | undefined }> => {
    const { manifests, cursor } = await new ManifestRepository(tables).failed(siteId, options);
    const pages = manifests.flatMap(({ path, kind, articleId, columnId, failure }) =>
      failure ? [{ siteId, path, kind, articleId, columnId, ...failure }] : [],
    );
    return { pages, cursor };
  };
