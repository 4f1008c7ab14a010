import type { PageKind, PageSpec } from '#shared/domain/page/page.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { DataReader } from '#shared/rendering/data-reader.ts';
import { type PageContext, pageContext } from '#shared/rendering/page-context.ts';
import { archiveIndexPage } from '#shared/rendering/pages/archive-index-page.ts';
import { archivePage } from '#shared/rendering/pages/archive-page.ts';
import { articlePage } from '#shared/rendering/pages/article-page.ts';
import { homePage } from '#shared/rendering/pages/home-page.ts';
import { leavePage } from '#shared/rendering/pages/leave-page.ts';
import { listPage } from '#shared/rendering/pages/list-page.ts';
import { notFoundPage } from '#shared/rendering/pages/not-found-page.ts';
import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import { searchPage } from '#shared/rendering/pages/search-page.ts';
import { siteMapPage } from '#shared/rendering/pages/site-map-page.ts';
import { withdrawnPage } from '#shared/rendering/pages/withdrawn-page.ts';
import { printPage } from '#shared/rendering/print-page.ts';
import { recordingReader } from '#shared/rendering/recording-reader.ts';
import type { RenderedPage, RenderOptions } from '#shared/rendering/rendered-page.ts';
import type { Theme } from '#shared/rendering/theme/theme.ts';
import { feedXml } from '#shared/rendering/xml/feed-xml.ts';
import { robotsTxt } from '#shared/rendering/xml/robots-txt.ts';

type PlainKind = 'feed' | 'robots';

/** Pages without frame or template: their text as it is. */
const plainPages: Record<
  PlainKind,
  { readonly contentType: string; readonly make: (context: PageContext) => Promise<string | undefined> }
> = {
  feed: { contentType: 'application/atom+xml; charset=utf-8', make: feedXml },
  robots: { contentType: 'text/plain; charset=utf-8', make: robotsTxt },
};

const pages: Record<Exclude<PageKind, PlainKind | 'sitemapXml'>, PageMaker> = {
  home: homePage,
  list: listPage,
  archive: archivePage,
  archiveIndex: archiveIndexPage,
  article: articlePage,
  sitemapPage: siteMapPage,
  notFound: notFoundPage,
  withdrawn: withdrawnPage,
  search: searchPage,
  leave: leavePage,
};

/** The column an English tree hangs below stands where the English home page does: one page, whichever way it was asked for. */
const asHome = (spec: PageSpec): PageSpec =>
  spec.kind === 'list' && spec.path === pagePath.home(spec.lang)
    ? { siteId: spec.siteId, path: spec.path, kind: 'home', lang: spec.lang }
    : spec;

const isPlain = (kind: PageKind): kind is PlainKind => kind in plainPages;

/**
 * Makes one page from what the public may see now, and says what it read. Same answers of `reader`, same bytes. Undefined
 * when what it shows is not public, and for sitemap.xml, which lists pages made before. Throws `template-invalid` when a template fails.
 */
export const renderPage = async (
  asked: PageSpec,
  reader: DataReader,
  theme: Theme,
  options: RenderOptions,
): Promise<RenderedPage | undefined> => {
  const spec = asHome(asked);
  const recording = recordingReader(reader);
  const context = await pageContext(spec, recording, theme, options);
  if (!context || spec.kind === 'sitemapXml') return undefined;
  if (isPlain(spec.kind)) {
    const { contentType, make } = plainPages[spec.kind];
    const body = await make(context);
    return body === undefined ? undefined : { body, contentType, reads: recording.reads() };
  }
  const model = await pages[spec.kind](context);
  if (!model) return undefined;
  const body = await printPage(context, model);
  return { body, contentType: 'text/html; charset=utf-8', reads: recording.reads() };
};
