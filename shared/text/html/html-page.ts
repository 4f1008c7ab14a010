import { load } from 'cheerio';

/** What an HTML page says of itself; empty where it says nothing. */
export type HtmlPage = {
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly column: string;
  readonly url: string;
  readonly html: string;
};

/** Where the systems in use put the text of an article, best known first. */
const bodies = [
  '#UCAP-CONTENT',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '#zoom',
  '#Zoom',
  '.article-content',
  '.article_content',
  '.pages_content',
  '.content',
  '#content',
  'article',
  'main',
  'body',
];

/** A page's title often names the site behind a dash. */
const siteName = /\s*[-_|—–]+\s*[^-_|—–]{2,30}$/;

/**
 * Title, date, source, column and text of an HTML page. The official article tags (`ArticleTitle`, `PubDate`,
 * `ContentSource`, `ColumnName`, `Url`) win over `h1`, and that over `title`.
 */
export const htmlPage = (text: string): HtmlPage => {
  const $ = load(text);
  const tags = new Map(
    $('meta[name]')
      .toArray()
      .map((meta) => [($(meta).attr('name') ?? '').toLowerCase(), ($(meta).attr('content') ?? '').trim()]),
  );
  const tag = (name: string): string => tags.get(name.toLowerCase()) ?? '';
  const line = (found: string): string => found.replace(/\s+/g, ' ').trim();
  const pageTitle = line($('title').first().text()).slice(0, 500).replace(siteName, '');
  const title = tag('ArticleTitle') || line($('h1').first().text()) || pageTitle;
  $('script, style, nav, header, footer, noscript, template').remove();
  const body = bodies
    .map((selector) => $(selector).first())
    .find((found) => found.text().trim() !== '' || found.find('img').length > 0);
  return {
    title,
    date: tag('PubDate'),
    source: tag('ContentSource'),
    column: tag('ColumnName'),
    url: tag('Url'),
    html: body?.html() ?? '',
  };
};
