import { mountTargets } from '#functions/sites/projection/mount-targets.ts';
import type { SiteReader } from '#functions/sites/projection/site-reader.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { rowOf } from '#shared/domain/article/own-rows.ts';
import type { Placement } from '#shared/domain/article/placement.ts';
import type { ListChange } from '#shared/domain/cluster/tag.ts';
import type { MountTarget } from '#shared/domain/column/mounting.ts';
import { isServed } from '#shared/domain/site/site-life.ts';
import type { ItemKey, TableStore, Write } from '#shared/ports/table-store.ts';
import { type Projection, ProjectionRepository } from '#shared/repositories/column/projection-repository.ts';
import { keys } from '#shared/repositories/keys.ts';

/** What must be written for one article's rows elsewhere, and the lists that change by it. */
export type ProjectionPlan = { readonly writes: readonly Write[]; readonly lists: readonly ListChange[] };

const checkVersion = ({ table, pk, sk }: ItemKey, version: number): Write => ({
  table,
  check: { pk, sk },
  if: { kind: 'version', version },
});

/** Those of the rows that stand in the store as they are to be. */
const standing = async (tables: TableStore, rows: readonly Placement[]): Promise<ReadonlySet<Placement>> => {
  const found = new Set<Placement>();
  for (let start = 0; start < rows.length; start += 100) {
    const some = rows.slice(start, start + 100);
    const items = await tables.batchGet(some.map((row) => keys.placement(row.siteId, row.columnId, row.displayKey)));
    for (const [n, row] of some.entries()) if (items[n]?.['sourceVersion'] === row.sourceVersion) found.add(row);
  }
  return found;
};

const samePlace = (a: MountTarget & { displayKey: string }, b: MountTarget & { displayKey: string }): boolean =>
  a.siteId === b.siteId && a.columnId === b.columnId && a.displayKey === b.displayKey;

/**
 * Compares the rows an article has by mounts with those it is to have. With `seen`, rows of it that were found standing,
 * what is remembered of the rows is not believed either: each is looked at in the store. The writes hold only while article, site and
 * mounts are still as they were read, so neither a duplicate nor a late message can revive or lose a row.
 */
export const planProjection = async (
  tables: TableStore,
  reader: SiteReader,
  article: Article,
  at: string,
  seen?: readonly Projection[],
): Promise<ProjectionPlan> => {
  const projections = new ProjectionRepository(tables);
  const site = await reader.site(article.siteId);
  const content = article.live?.content;
  const columnIds = content ? [content.columnId, ...(content.alsoIn ?? [])] : [];
  const shown = isPublic(article) && site !== undefined && isServed(site);
  const { targets, mounters } = shown
    ? await mountTargets(reader, ...columnIds.map((columnId) => ({ siteId: article.siteId, columnId })))
    : { targets: [], mounters: [] };
  const everywhere = article.live?.content.publishScope !== 'site';
  const wanted = targets.filter(({ siteId }) => everywhere || siteId === article.siteId);
  const rows = wanted.flatMap((target) => rowOf(article, { ...target, by: 'mount' }, at) ?? []);
  const stored = await projections.of(article);
  const there = seen && (await standing(tables, rows));
  const own = new Set(article.placed.map((place) => `${article.siteId}/${place.columnId}/${place.displayKey}`));
  const lists: ListChange[] = [];
  const writes: Write[] = [];
  for (const row of rows) {
    const old = stored.find((one) => one.siteId === row.siteId && one.columnId === row.columnId);
    const known = old?.displayKey === row.displayKey && old.sourceVersion === row.sourceVersion;
    if (known && (there?.has(row) ?? true)) continue;
    const moved = old && old.displayKey !== row.displayKey;
    writes.push(...(moved ? [projections.removeRow(old)] : []), ...projections.put(article, row));
    const keysOfList = [...new Set([row.displayKey, ...(old ? [old.displayKey] : [])])];
    lists.push({ siteId: row.siteId, columnId: row.columnId, keys: keysOfList });
  }
  for (const old of stored) {
    if (rows.some((row) => row.siteId === old.siteId && row.columnId === old.columnId)) continue;
    writes.push(projections.forget(article, old));
    if (own.has(`${old.siteId}/${old.columnId}/${old.displayKey}`)) continue;
    writes.push(projections.removeRow(old));
    lists.push({ siteId: old.siteId, columnId: old.columnId, keys: [old.displayKey] });
  }
  for (const stray of seen ?? []) {
    if ([...rows, ...stored].some((row) => samePlace(row, stray))) continue;
    if (own.has(`${stray.siteId}/${stray.columnId}/${stray.displayKey}`)) continue;
    writes.push(projections.removeRow(stray));
    lists.push({ siteId: stray.siteId, columnId: stray.columnId, keys: [stray.displayKey] });
  }
  if (writes.length === 0) return { writes, lists };
  const checks = [
    checkVersion(keys.article(article.siteId, article.articleId), article.version),
    ...(shown ? [checkVersion(keys.site(site.siteId), site.version)] : []),
    ...mounters.map((column) => checkVersion(keys.column(column.siteId, column.columnId), column.version)),
  ];
  return { writes: [...checks, ...writes], lists };
};
