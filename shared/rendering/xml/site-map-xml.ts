import { pagePath } from '#shared/domain/page/page-path.ts';
import type { NavigationColumn } from '#shared/rendering/data-reader.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { escapeHtml } from '#shared/rendering/theme/html.ts';

/** What the sitemap protocol allows in one file, and how many addresses are read at a time. */
const fileLimit = 50_000;
const batch = 1_000;

const listPaths = (columns: readonly NavigationColumn[]): readonly string[] =>
  columns.flatMap(({ column, children }) => [pagePath.list(column.path), ...listPaths(children)]);

type Entry = { readonly path: string; readonly at?: string | undefined };

const articleEntries = async ({ reader, site }: PageContext, room: number): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (let after: string | undefined; entries.length < room; ) {
    const found = await reader.articleAddresses(site.siteId, { after, limit: Math.min(batch, room - entries.length) });
    const last = found.at(-1);
    if (!last) break;
    for (const { url, at } of found) entries.push({ path: url, at });
    after = last.cursor;
  }
  return entries;
};

/** The home page, the columns and the live articles of a site, newest protocol-size part of them. */
export const siteMapXml = async (context: PageContext): Promise<string | undefined> => {
  const { reader, site, base } = context;
  const trees = await Promise.all(site.languages.map((lang) => reader.allColumns(site.siteId, lang)));
  const columns = [...new Set(trees.flatMap(listPaths))].map((path): Entry => ({ path: `/${path}` }));
  const articles = await articleEntries(context, fileLimit - columns.length - 1);
  const home = context.root === '' ? '/' : `/${pagePath.home()}`;
  const urls = [{ path: home }, ...columns, ...articles].map(
    ({ path, at }: Entry) =>
      `  <url><loc>${escapeHtml(`${base}${path}`)}</loc>${at === undefined ? '' : `<lastmod>${at}</lastmod>`}</url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
};
