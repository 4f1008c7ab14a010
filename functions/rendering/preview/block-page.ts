import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** The page that blocks are put together for. */
export type BlockPage =
  | { readonly kind: 'home'; readonly lang: 'zh' | 'en' }
  | { readonly kind: 'column'; readonly columnId: string };

/** Blocks as they stand in the editor, saved or not. */
export type AskedBlocks = {
  readonly siteId: string;
  readonly page: BlockPage;
  readonly blocks: readonly PageBlock[];
  readonly actor: Actor;
};

export type FoundBlockPage = { readonly site: Site; readonly column?: Column | undefined; readonly spec: PageSpec };

/**
 * The page with its site and column, for whoever may save its blocks.
 *
 * @throws DomainError not-found, forbidden, site-not-found, column-not-found
 */
export const findBlockPage = async (
  tables: TableStore,
  { siteId, page, actor }: Pick<AskedBlocks, 'siteId' | 'page' | 'actor'>,
): Promise<FoundBlockPage> => {
  const tree = page.kind === 'column' ? await new ColumnRepository(tables).tree(siteId) : undefined;
  const column = page.kind === 'column' ? tree?.get(page.columnId) : undefined;
  const columnPath = tree && column ? columnPathIds(tree, column.columnId) : undefined;
  authorise(actor, page.kind === 'home' ? 'site.manage' : 'column.manage', { siteId, columnPath });
  const site = await new SiteRepository(tables).find(siteId);
  if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  if (page.kind === 'home')
    return { site, spec: { siteId, kind: 'home', lang: page.lang, path: pagePath.home(page.lang) } };
  if (column?.status !== 'active')
    throw new DomainError('column-not-found', `no active column ${page.columnId}`, { columnId: page.columnId });
  const { lang, columnId } = column;
  return { site, column, spec: { siteId, kind: 'list', lang, path: pagePath.list(column.path), columnId } };
};
