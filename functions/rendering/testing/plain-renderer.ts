import type { PageRenderer } from '#functions/rendering/worker/page-renderer.ts';
import type { PageSpec } from '#shared/domain/page/page.ts';
import type { DataReader, NavigationColumn } from '#shared/rendering/data-reader.ts';
import { recordingReader } from '#shared/rendering/recording-reader.ts';

type Text = string | undefined;

const titles = (rows: readonly { readonly title: string }[]): string => rows.map(({ title }) => title).join('|');
const names = (columns: readonly NavigationColumn[]): string =>
  columns.map(({ column, children }) => `${column.name.zh}(${names(children)})`).join(',');

/** The home page shows the sites, if it is the portal's, and five rows of every top column. */
const home = async (reader: DataReader, { siteId, lang }: PageSpec): Promise<Text> => {
  const columns = await reader.navigation(siteId, lang);
  const blocks = await Promise.all(
    columns.map(({ column }) => reader.rows({ siteId, columnId: column.columnId, limit: 5 })),
  );
  const sites = siteId === 'portal' ? await reader.sites() : [];
  return [...blocks.map(titles), ...sites.map((site) => `${site.name.zh}@${reader.baseOf(site)}`)].join('\n');
};

const list = async (reader: DataReader, { siteId, columnId = '' }: PageSpec): Promise<Text> => {
  const path = await reader.columnPath(siteId, columnId);
  const rows = await reader.rows({ siteId, columnId, limit: 20 });
  const ranges = rows.length < 20 ? [] : await reader.archiveRanges(siteId, columnId);
  if (rows.length === 0) return undefined;
  return [path.map((column) => column.name.zh).join('>'), titles(rows), ranges[0]?.rangeId].join('\n');
};

const archive = async (reader: DataReader, { siteId, columnId = '', rangeId }: PageSpec): Promise<Text> => {
  const ranges = await reader.archiveRanges(siteId, columnId);
  const at = ranges.findIndex((range) => range.rangeId === rangeId);
  const range = ranges[at];
  if (!range) return undefined;
  const rows = await reader.rows({ siteId, columnId, from: range.from, to: range.to, limit: 1000 });
  return [titles(rows), ranges[at - 1]?.rangeId, ranges[at + 1]?.rangeId].join('\n');
};

const archiveIndex = async (reader: DataReader, { siteId, columnId = '' }: PageSpec): Promise<Text> => {
  const ranges = await reader.archiveRanges(siteId, columnId);
  return ranges.length === 0 ? undefined : ranges.map(({ rangeId, newest }) => `${rangeId} ${newest}`).join('\n');
};

const article = async (reader: DataReader, { siteId, articleId = '' }: PageSpec): Promise<Text> => {
  const found = await reader.article(siteId, articleId);
  const live = found?.article.live;
  if (!found || !live) return undefined;
  const { columnId } = live.content;
  const place = found.article.placed.find((one) => one.columnId === columnId);
  const beside = place && (await reader.neighbours(siteId, columnId, place.displayKey));
  const path = await reader.columnPath(siteId, columnId);
  return [
    path.map((column) => column.name.zh).join('>'),
    live.content.title,
    found.body,
    titles(await reader.related(siteId, articleId)),
    beside?.newer?.title,
    beside?.older?.title,
  ].join('\n');
};

const makers: Partial<Record<PageSpec['kind'], (reader: DataReader, spec: PageSpec) => Promise<Text>>> = {
  home,
  list,
  feed: list,
  archive,
  archiveIndex,
  article,
  sitemapPage: async (reader, { siteId, lang }) => names(await reader.allColumns(siteId, lang)),
};

/** Pages as plain text, with the reads a theme would do: a frame of site, those above it, banner and navigation round the content. */
export const plainRenderer: PageRenderer = async (spec, source) => {
  const reader = recordingReader(source);
  const [site, cluster] = await Promise.all([reader.site(spec.siteId), reader.cluster()]);
  if (!site) return undefined;
  const content = await (makers[spec.kind] ?? (async () => spec.kind))(reader, spec);
  if (content === undefined) return undefined;
  const above = await Promise.all(
    [site.parentSiteId, site.hostSiteId].flatMap((siteId) => (siteId === undefined ? [] : [reader.site(siteId)])),
  );
  const frame = `${above.map((one) => one?.name.zh).join()}>${site.name.zh} ${cluster.banner?.text.zh ?? ''} ${names(await reader.navigation(site.siteId, spec.lang))}`;
  return { body: `${frame}\n${content}\n`, contentType: 'text/html; charset=utf-8', reads: reader.reads() };
};
