import { requestPages } from '#functions/rendering/planning/request-pages.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { archiveRangeId } from '#shared/domain/page/archive/archive-keys.ts';
import { cutSpan, type KeySpan } from '#shared/domain/page/archive/key-span.ts';
import { archiveRule } from '#shared/domain/page/archive/span-rules.ts';
import { archiveIndexPage, archivePage, columnPages } from '#shared/domain/page/plan/column-pages.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';

const keysWithin = async (
  { tables }: RenderingServices,
  { siteId, columnId }: Column,
  { from, to }: KeySpan,
  enough: number,
): Promise<readonly string[]> => {
  const placements = new PlacementRepository(tables);
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(1000, enough - keys.length);
    const page = await placements.query({ siteId, columnId, from, to, order: 'asc', limit, cursor });
    keys.push(...page.rows.map(({ displayKey }) => displayKey));
    cursor = page.cursor;
  } while (cursor && keys.length < enough);
  return keys;
};

/**
 * Cuts an archive range that has grown beyond twice its size, and asks for the pages that changed by it: the parts, the page
 * above them whose pager leads here, the index and the newest page.
 */
export const cutArchive =
  (services: RenderingServices) =>
  async (column: Column, rangeId: string): Promise<void> => {
    const { siteId, columnId } = column;
    const spans = await services.spans.list(siteId, columnId);
    const at = spans.findIndex((span) => span.rangeId === rangeId);
    const span = spans[at];
    if (!span) return;
    const limit = 2 * archiveRule.size;
    if ((await keysWithin(services, column, span, limit + 1)).length <= limit) return;
    const keys = await keysWithin(services, column, span, Number.MAX_SAFE_INTEGER);
    const parts = cutSpan(span, keys, archiveRule, archiveRangeId);
    await services.spans.cut(siteId, columnId, span, parts);
    const newer = spans[at + 1];
    const pages = [...parts, ...(newer ? [newer] : [])].map((one) => archivePage(column, one.rangeId));
    await requestPages(services)(
      [...pages.filter((page) => page.rangeId !== rangeId), archiveIndexPage(column), ...columnPages(column)].map(
        (page) => ({ ...page, urgent: false }),
      ),
    );
  };
