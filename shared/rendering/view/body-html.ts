import type { PageContext } from '#shared/rendering/page-context.ts';
import { escapeHtml, Html } from '#shared/rendering/theme/html.ts';
import { srcsetOf } from '#shared/rendering/view/media-view.ts';
import { outward } from '#shared/rendering/view/outward.ts';

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(attributes)?.[1];

const plain = (value: string): string =>
  value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

const without = (attributes: string, names: string): string =>
  attributes.replace(new RegExp(`\\s*(?:${names})="[^"]*"`, 'gi'), '').replace(/\s*\/?\s*$/, '');

const link = (context: PageContext, attributes: string): string => {
  const href = attribute(attributes, 'href');
  if (href === undefined) return `<a${without(attributes, 'target|rel')}>`;
  const to = outward(context, plain(href));
  const rest = without(attributes, 'href|target|rel');
  if (!to) return `<a${rest}>`;
  return `<a${rest} href="${escapeHtml(to.address)}"${to.away ? ' rel="noopener noreferrer external nofollow"' : ''}>`;
};

const variants = /^(\/media\/[^/"]+\/[^/"]+)\/[^/"]+\.(?:jpe?g|png|webp)$/i;

const picture = (attributes: string): string => {
  const src = attribute(attributes, 'src') ?? '';
  const rest = without(attributes, 'src|srcset|sizes|loading');
  const alt = attribute(attributes, 'alt') === undefined ? ' alt=""' : '';
  const folder = variants.exec(src)?.[1];
  const sources =
    folder === undefined
      ? `src="${src}"`
      : `src="${folder}/w800.webp" srcset="${srcsetOf(folder)}" sizes="(max-width: 840px) 100vw, 800px"`;
  return `<img${rest}${alt} ${sources} loading="lazy" decoding="async">`;
};

const frameTables = (body: string, label: string): string => {
  let depth = 0;
  return body.replace(/<(\/?)table\b([^>]*)>/gi, (tag, closing: string) => {
    depth += closing === '' ? 1 : -1;
    if (closing === '')
      return depth === 1 ? `<div class="table-frame" tabindex="0" role="group" aria-label="${label}">${tag}` : tag;
    return depth === 0 ? `${tag}</div>` : tag;
  });
};

const signature = /<p>([^<>]{2,40})<\/p>\s*<p>(\s*\d{4}年\d{1,2}月\d{1,2}日\s*)<\/p>/g;

/** The signing unit and date of an official document stand at the right, as in print. */
const signed = (body: string): string =>
  body.includes('日</p>') ? body.replace(signature, '<p class="signature">$1</p><p class="signature">$2</p>') : body;

/**
 * A clean body as a page shows it: outside links pass the leaving notice, pictures name their variants, wide tables scroll
 * in a frame. Expects what the sanitiser makes: attributes in double quotes, no `>` inside them.
 */
export const bodyHtml = (context: PageContext, body: string): Html => {
  const linked = body.replace(/<(a|img)\b((?:\s[^>]*)?)>/gi, (_, name: string, attributes: string) =>
    name.toLowerCase() === 'a' ? link(context, attributes) : picture(attributes),
  );
  const framed = linked.includes('<table') ? frameTables(linked, escapeHtml(context.words['table'] ?? '')) : linked;
  return new Html(signed(framed));
};
