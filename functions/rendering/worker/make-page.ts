import { createHash } from 'node:crypto';
import { standingNotice } from '#functions/rendering/missing/standing-notice.ts';
import type { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { cutArchive } from '#functions/rendering/worker/cut-archive.ts';
import { sitemapXml } from '#functions/rendering/worker/sitemap-xml.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import type { PageRead, PageSpec } from '#shared/domain/page/page.ts';
import { type PageFate, pageFate } from '#shared/domain/page/page-fate.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import { uniteReads } from '#shared/domain/page/reads/unite-reads.ts';
import { recordedReads, structuralTags } from '#shared/rendering/structural-tags.ts';

/** What a page is to be, as one reader saw it. */
export type MadePage = {
  readonly fate: PageFate;
  readonly reads: readonly PageRead[];
  readonly content?: { readonly bytes: Uint8Array; readonly hash: string; readonly contentType: string } | undefined;
  readonly shownAt?: string | undefined;
};

const contentOf = (body: string, contentType: string): NonNullable<MadePage['content']> => {
  const bytes = new TextEncoder().encode(body);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex'), contentType };
};

/** Of a site that shows no pages one is kept: what a distribution says instead of each that is not stored. */
const noticeInstead = (spec: PageSpec, { site, host }: Awaited<ReturnType<TableDataReader['standing']>>): MadePage =>
  site && spec.path === pagePath.notFound
    ? {
        fate: { state: 'live' },
        reads: [],
        content: contentOf(standingNotice(site, host).body, 'text/html; charset=utf-8'),
      }
    : { fate: { state: 'gone' }, reads: [] };

/** Decides what becomes of a page and, if it lives, makes it. While its site shows no pages, none lives. */
export const makePage = async (
  services: RenderingServices,
  spec: PageSpec,
  reader: TableDataReader,
): Promise<MadePage> => {
  const article = spec.articleId === undefined ? undefined : await reader.articleState(spec.siteId, spec.articleId);
  const standing = await reader.standing(spec.siteId);
  const { site, shown } = standing;
  if (!site || !shown) return noticeInstead(spec, standing);
  const tree = await reader.tree(spec.siteId);
  const fate = pageFate(spec, { article, tree });
  if (fate.state !== 'live') return { fate, reads: [] };

  const column = spec.kind === 'archive' ? tree.get(spec.columnId ?? '') : undefined;
  if (column && spec.rangeId !== undefined) await cutArchive(services)(column, spec.rangeId);
  const options = { now: services.clock.now().toISOString(), revision: await reader.revision(spec.siteId) };
  const page =
    spec.kind === 'sitemapXml'
      ? await sitemapXml(services, spec, reader.baseOf(site))
      : await services.renderer(spec, reader, options);
  if (!page) return { fate: { state: 'gone' }, reads: [] };

  const columnIds = spec.columnId === undefined ? [] : columnPathIds(tree, spec.columnId);
  return {
    fate,
    reads: uniteReads(recordedReads(page.reads, structuralTags(spec, site, columnIds))),
    content: contentOf(page.body, page.contentType),
    shownAt: article?.live?.editionAt,
  };
};
