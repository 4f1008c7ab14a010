import type { Services } from '#functions/composition/services.ts';
import { type AskedBlocks, type FoundBlockPage, findBlockPage } from '#functions/rendering/preview/block-page.ts';
import { renderingOf } from '#functions/rendering/preview/preview-article.ts';
import { type ReaderSource, TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import type { Site } from '#shared/domain/site/site.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'queue' | 'clock' | 'config'>;

/** Reads as pages do, but with blocks that are not saved, on a site that may still be in preparation. */
class BlocksReader extends TableDataReader {
  readonly #found: FoundBlockPage;
  readonly #blocks: readonly PageBlock[];
  constructor(source: ReaderSource, found: FoundBlockPage, blocks: readonly PageBlock[]) {
    super(source);
    this.#found = found;
    this.#blocks = blocks;
  }

  override async site(siteId: string): Promise<Site | undefined> {
    const { site, column, spec } = this.#found;
    if (siteId !== site.siteId) return super.site(siteId);
    if (column) return site;
    return { ...site, [spec.lang === 'en' ? 'homeBlocksEn' : 'homeBlocks']: this.#blocks };
  }

  override async columnPath(siteId: string, columnId: string): Promise<readonly Column[]> {
    const path = await super.columnPath(siteId, columnId);
    const { column } = this.#found;
    if (column?.siteId !== siteId || column.columnId !== columnId) return path;
    return path.map((one) => (one.columnId === columnId ? { ...one, blocks: this.#blocks } : one));
  }
}

/**
 * The page that the blocks would become, with live data, made by the renderer of the public pages. Nothing is stored.
 *
 * @throws DomainError not-found, forbidden, site-not-found, column-not-found, template-invalid
 */
export const previewBlocks = async (
  deps: Deps,
  asked: AskedBlocks,
): Promise<{ readonly html: string | null; readonly address: string }> => {
  const found = await findBlockPage(deps.tables, asked);
  const { site, spec } = found;
  const rendering = renderingOf(deps);
  const reader = new BlocksReader(rendering, found, asked.blocks);
  const now = deps.clock.now().toISOString();
  const revision = await reader.revision(site.siteId);
  const page = await rendering.renderer(spec, reader, { now, revision, editing: true });
  return { html: page?.body ?? null, address: `${reader.baseOf(site)}/${spec.path}` };
};
