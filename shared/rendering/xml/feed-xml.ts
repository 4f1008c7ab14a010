import { pagePath } from '#shared/domain/page/page-path.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { escapeHtml } from '#shared/rendering/theme/html.ts';
import { columnView } from '#shared/rendering/view/column-view.ts';
import { rowViews } from '#shared/rendering/view/row-view.ts';

const entryLimit = 20;

/** The newest entries of a column as Atom. Undefined when the column is not public or empty. */
export const feedXml = async (context: PageContext): Promise<string | undefined> => {
  const { spec, reader, site, base, root, lang } = context;
  const columnId = spec.columnId ?? '';
  const column = (await reader.columnPath(site.siteId, columnId)).at(-1);
  if (!column) return undefined;
  const rows = await rowViews(context, await reader.rows({ siteId: site.siteId, columnId, limit: entryLimit }));
  if (rows.length === 0) return undefined;
  // Rows of this site are site-relative with the site's root; feeds need absolute addresses.
  const origin = base.slice(0, base.length - root.length);
  const absolute = (address: string): string => escapeHtml(address.startsWith('/') ? `${origin}${address}` : address);
  const self = escapeHtml(`${base}/${pagePath.feed(column.path)}`);
  const updated =
    rows
      .map((row) => row.time)
      .sort()
      .at(-1) ?? '';
  const entries = rows.map(
    (row) => `  <entry>
    <id>${absolute(row.address)}</id>
    <title>${escapeHtml(row.title)}</title>
    <link href="${absolute(row.address)}"/>
    <published>${row.time}</published>
    <updated>${row.time}</updated>
    <author><name>${escapeHtml(row.sourceName || site.unit.name)}</name></author>
    <summary>${escapeHtml(row.summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang === 'en' ? 'en' : 'zh-CN'}">
  <id>${self}</id>
  <title>${escapeHtml(`${columnView(context, column).name} - ${site.name[lang]}`)}</title>
  <link rel="self" href="${self}"/>
  <link href="${escapeHtml(`${base}/${pagePath.list(column.path)}`)}"/>
  <updated>${updated}</updated>
${entries.join('\n')}
</feed>
`;
};
