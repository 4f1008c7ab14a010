import { later, type PagePlan, urgently } from '#functions/rendering/planning/page-plan.ts';
import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { isPinnedKey } from '#shared/domain/article/placement.ts';
import { type ListChange, tag } from '#shared/domain/cluster/tag.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { wholeSpan } from '#shared/domain/page/archive/key-span.ts';
import { archiveRule, newestPageRows } from '#shared/domain/page/archive/span-rules.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import { articlePage } from '#shared/domain/page/plan/article-page.ts';
import { archiveIndexPage, archivePage, columnPages } from '#shared/domain/page/plan/column-pages.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ReaderRepository } from '#shared/repositories/page/reader-repository.ts';

/** Archive pages that hold the keys, and the index; a column that outgrew its newest page gets its archive here. */
const archivePages = async (
  { tables, spans }: RenderingServices,
  column: Column,
  keys: readonly string[],
  opensArchive: boolean,
): Promise<readonly PageSpec[]> => {
  const { siteId, columnId } = column;
  const archived = keys.filter((key) => !isPinnedKey(key));
  const held = await Promise.all(archived.map((key) => spans.holding(siteId, columnId, key)));
  const ids = new Set(held.flatMap((span) => span?.rangeId ?? []));
  if (ids.size === 0) {
    if (!opensArchive) return [];
    const { rows } = await new PlacementRepository(tables).query({ siteId, columnId, limit: newestPageRows + 1 });
    if (rows.length <= newestPageRows) return [];
    const whole = wholeSpan(archiveRule);
    await spans.start(siteId, columnId, whole);
    ids.add(whole.rangeId);
  }
  return [archiveIndexPage(column), ...[...ids].map((rangeId) => archivePage(column, rangeId))];
};

/** Pages of the column's own articles that stand next to the keys, whether these came or left. */
const neighbourPages = async (
  services: RenderingServices,
  { siteId, columnId }: Column,
  keys: readonly string[],
): Promise<readonly PageSpec[]> => {
  const reader = new TableDataReader(services);
  const pairs = await Promise.all(keys.map((key) => reader.neighbours(siteId, columnId, key)));
  const own = pairs
    .flatMap(({ newer, older }) => [newer, older])
    .filter((row) => row?.source.siteId === siteId && row.source.columnId === columnId);
  const ids = [...new Set(own.flatMap((row) => row?.source.articleId ?? []))];
  const articles = await Promise.all(ids.map((articleId) => reader.articleState(siteId, articleId)));
  return articles.flatMap((article) => (article && articlePage(article)) ?? []);
};

/** Rows came to a column's list, left it or changed there. `opensArchive: false` only asks and starts no archive. */
export const planList = async (
  services: RenderingServices,
  { siteId, columnId, keys }: ListChange,
  { opensArchive = true }: { readonly opensArchive?: boolean } = {},
): Promise<PagePlan> => {
  const { tree } = await services.snapshots.site(siteId);
  const column = tree.get(columnId);
  const showing = await new ReaderRepository(services.tables).of(tag.list(siteId, columnId), keys);
  if (!column) return { pages: urgently(showing), tasks: [] };
  const [archive, neighbours] = await Promise.all([
    archivePages(services, column, keys, opensArchive),
    neighbourPages(services, column, keys),
  ]);
  const archived = new Set(archive.map(({ path }) => path));
  const aggregates = showing.filter((page) => page.siteId !== siteId || !archived.has(page.path));
  return {
    pages: [...urgently([...columnPages(column), ...aggregates]), ...later([...archive, ...neighbours])],
    tasks: [],
  };
};
