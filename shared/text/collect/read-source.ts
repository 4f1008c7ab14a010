import { load } from 'cheerio';
import { parseFeed } from 'feedsmith';
import type { CollectorRules } from '#shared/domain/collection/collector.ts';

/** An item as its source lists it; `html` where the list already holds the text. */
export type SourceItem = {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly html: string;
};

const line = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const addressOf = (href: string | undefined, base: string): string => {
  const url = href ? URL.parse(href.trim(), base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href.split('#', 1).join('') : '';
};

/** Text of a node of any feed format: a string, or an object with its value. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const node = value as { value?: unknown; href?: unknown } | undefined;
  return typeof node?.value === 'string' ? node.value : '';
};

type FeedEntry = {
  readonly title?: unknown;
  readonly link?: unknown;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly url?: unknown;
  readonly pubDate?: unknown;
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly date_published?: unknown;
  readonly content?: unknown;
  readonly content_html?: unknown;
  readonly description?: unknown;
  readonly summary?: unknown;
  readonly dc?: { readonly date?: unknown; readonly dates?: readonly unknown[] };
};

const feedItem = (entry: FeedEntry, base: string): SourceItem => {
  const own = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const first = (...values: readonly unknown[]): string => values.map(textOf).find((text) => text !== '') ?? '';
  const encoded = (entry.content as { encoded?: unknown } | undefined)?.encoded;
  return {
    url: addressOf(first(entry.link, own, entry.url), base),
    title: line(load(first(entry.title)).text()),
    date: first(entry.pubDate, entry.published, entry.updated, entry.date_published, entry.dc?.date),
    html: first(encoded, entry.content, entry.content_html),
  };
};

/** The items of an RSS, Atom, RDF or JSON feed, in its order. @throws Error when it is none of them */
export const readFeed = (text: string, base: string): readonly SourceItem[] => {
  const { feed } = parseFeed(text) as { feed: { items?: readonly FeedEntry[]; entries?: readonly FeedEntry[] } };
  return (feed.items ?? feed.entries ?? []).map((entry) => feedItem(entry, base)).filter(({ url }) => url !== '');
};

/** Whether a selector is one: what a person entered is tried on nothing. */
export const isSelector = (selector: string): boolean => {
  try {
    load('<p></p>')(selector);
    return true;
  } catch {
    return false;
  }
};

const dated = /\d{4}[-./年]\d{1,2}[-./月]\d{1,2}/;

/** The items of a list page by its rules: each with the first link in it. */
export const readHtmlList = (text: string, base: string, rules: CollectorRules): readonly SourceItem[] => {
  const $ = load(text);
  const items = $(rules.item ?? 'li')
    .toArray()
    .map((element) => {
      const item = $(element);
      const link =
        rules.link === undefined ? item.find('a[href]').addBack('a[href]').first() : item.find(rules.link).first();
      const title =
        rules.title === undefined
          ? line(link.attr('title')) || line(link.text())
          : line(item.find(rules.title).first().text());
      const date = rules.date === undefined ? item.text() : item.find(rules.date).first().text();
      return { url: addressOf(link.attr('href'), base), title, date: dated.exec(date)?.[0] ?? '', html: '' };
    });
  const seen = new Set<string>();
  return items.filter(({ url, title }) => {
    if (url === '' || title === '' || seen.has(url)) return false;
    seen.add(url);
    return true;
  });
};

/** The text of an article's page where its rules say it stands; empty when there is none. */
export const readHtmlBody = (text: string, selector: string): string => load(text)(selector).first().html() ?? '';

/** A collected text as a draft may hold it: links made whole, pictures and players of other hosts left out and counted. */
export const collectedBody = (html: string, base: string): { readonly html: string; readonly leftOut: number } => {
  const $ = load(html, undefined, false);
  $('script, style, iframe, object, embed, form, noscript, template').remove();
  const media = $('img, video, audio, source');
  const leftOut = $('img, video, audio').length;
  media.remove();
  for (const link of $('a[href]').toArray()) {
    const address = addressOf($(link).attr('href'), base);
    if (address === '') $(link).removeAttr('href');
    else $(link).attr('href', address);
  }
  return { html: $.html(), leftOut };
};
