import type { LiveEdition } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { localTime } from '#shared/domain/page/local-time.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { escapeHtml, Html } from '#shared/rendering/theme/html.ts';
import { pictureView } from '#shared/rendering/view/media-view.ts';

type MetaTag = { readonly name: string; readonly content: string };

const siteTags = ({ site, host, lang }: PageContext): readonly MetaTag[] => [
  { name: 'SiteName', content: (site === host ? site : host).name[lang] },
  { name: 'SiteDomain', content: host.domain ?? '' },
  { name: 'SiteIDCode', content: host.identificationCode ?? '' },
];

const columnTags = (context: PageContext, column: Column): readonly MetaTag[] => [
  { name: 'ColumnName', content: column.name[context.lang] },
  { name: 'ColumnDescription', content: column.description },
  { name: 'ColumnKeywords', content: column.keywords.join(',') || column.name[context.lang] },
  { name: 'ColumnType', content: column.type },
];

const homeTags = ({ site, lang, words }: PageContext): readonly MetaTag[] => [
  { name: 'ColumnName', content: words['home'] ?? '' },
  { name: 'ColumnDescription', content: site.description[lang] },
  { name: 'ColumnKeywords', content: site.name[lang] },
  { name: 'ColumnType', content: '首页' },
];

const articleTags = ({ site, base }: PageContext, { content, publishedAt, url }: LiveEdition): readonly MetaTag[] => {
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['Keywords', content.keywords.join(',')],
    ['Author', content.author ?? content.editor],
    ['Description', content.summary],
    ['Image', content.image && `${base}${pictureView(site.siteId, content.image).src}`],
  ];
  return [
    { name: 'ArticleTitle', content: content.title },
    { name: 'PubDate', content: localTime(publishedAt) },
    { name: 'ContentSource', content: content.source.name },
    ...optional.flatMap(([name, value]) => (value ? [{ name, content: value }] : [])),
    { name: 'Url', content: `${base}${url}` },
  ];
};

/** The official tags of a page as HTML: of the site on every page, of the column and the article where it shows one. */
export const metaTags = (
  context: PageContext,
  shows: { readonly column?: Column | undefined; readonly edition?: LiveEdition | undefined },
): Html => {
  const tags = [
    ...siteTags(context),
    ...(shows.column ? columnTags(context, shows.column) : context.spec.kind === 'home' ? homeTags(context) : []),
    ...(shows.edition ? articleTags(context, shows.edition) : []),
  ];
  return new Html(tags.map(({ name, content }) => `<meta name="${name}" content="${escapeHtml(content)}">\n`).join(''));
};
