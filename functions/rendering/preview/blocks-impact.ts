import type { Services } from '#functions/composition/services.ts';
import { type AskedBlocks, findBlockPage } from '#functions/rendering/preview/block-page.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { standsBy } from '#shared/domain/page/block/stands-by.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { ReaderRepository } from '#shared/repositories/page/reader-repository.ts';

const livePages = async (tables: TableStore, siteId: string): Promise<number> => {
  const manifests = new ManifestRepository(tables);
  let pages = 0;
  let cursor: string | undefined;
  do {
    const some = await manifests.walk(siteId, { limit: 1000, cursor });
    pages += some.manifests.filter(({ state }) => state === 'live').length;
    cursor = some.cursor;
  } while (cursor !== undefined);
  return pages;
};

/**
 * How many pages saving the blocks makes anew: those that show them, or all of the site where a topic page comes into its
 * navigation or leaves it.
 *
 * @throws DomainError not-found, forbidden, site-not-found, column-not-found
 */
export const blocksImpact = async ({ tables }: Pick<Services, 'tables'>, asked: AskedBlocks): Promise<number> => {
  const { site, column } = await findBlockPage(tables, asked);
  if (column && standsBy(column.blocks) !== standsBy(asked.blocks)) return livePages(tables, site.siteId);
  const name = column ? tag.columnBlocks(site.siteId, column.columnId) : tag.homeBlocks(site.siteId);
  return Math.max(1, (await new ReaderRepository(tables).of(name)).length);
};
