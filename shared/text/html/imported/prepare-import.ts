import { safeUrl } from '../body/safe-url.ts';
import { type Markup, type MarkupElement, textOf } from './markup.ts';

export type ImportedLink = { readonly href: string; readonly status: 'kept' | 'dropped'; readonly why: string };
export type ImportedImage = { readonly src: string; readonly status: 'kept' | 'dropped' };

export type PrepareOptions = {
  readonly baseUrl?: string | undefined;
  /** The own path of a picture that has been fetched; undefined where there is none, then the picture is left out. */
  readonly mediaFor?: ((src: string) => string | undefined) | undefined;
};

export type PreparedImport = {
  readonly nodes: readonly Markup[];
  readonly links: readonly ImportedLink[];
  readonly images: readonly ImportedImage[];
};

const hidden = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const notBold = /font-weight\s*:\s*(?:normal|[1-4]00)/i;

const right = /text-align\s*:\s*(?:right|end)/i;
const aligned = /text-align\s*:/i;
/** Longer than a unit's name or a date: set to the right for some other reason. */
const longestSignature = 60;

const isRight = ({ attribs }: MarkupElement, above: boolean): boolean => {
  const style = attribs['style'] ?? '';
  if (aligned.test(style)) return right.test(style);
  return attribs['align'] === undefined ? above : /^right$/i.test(attribs['align']);
};

/** A short paragraph set to the right is the signing unit or the date; the same in a table is a figure in its cell. */
const bySide = (element: MarkupElement, side: Side): MarkupElement => {
  const { class: names = '', ...rest } = element.attribs;
  const marked = side === 'right' || /(?:^|\s)signature(?:\s|$)/.test(names);
  const signs = marked && side !== 'table' && textOf(element.children).trim().length <= longestSignature;
  return { ...element, attribs: signs ? { ...rest, class: 'signature' } : rest };
};

/** A container that holds one line and no blocks: it becomes a paragraph, and is one here already. */
const isLine = ({ name, children }: MarkupElement): boolean =>
  name === 'div' &&
  children.every((child) => typeof child === 'string' || /^(?:span|font|br|b|strong|i|em|u|a)$/.test(child.name));

type Side = 'left' | 'right' | 'table';

const sideOf = (element: MarkupElement, above: Side): Side => {
  if (above === 'table' || element.name === 'table') return 'table';
  return isRight(element, above === 'right') ? 'right' : 'left';
};

/** Reads what only the styling says, before it goes: hidden parts are left out, bold spans become `strong`. */
const byStyle = (element: MarkupElement): MarkupElement | undefined => {
  const style = element.attribs['style'] ?? '';
  if (hidden.test(style) || element.attribs['hidden'] !== undefined) return undefined;
  if (/^(?:span|font)$/.test(element.name) && bold.test(style)) return { ...element, name: 'strong' };
  if (/^(?:b|strong)$/.test(element.name) && notBold.test(style.replace(/mso-[^;]*/gi, '')))
    return { ...element, name: 'span' };
  return element;
};

const anchorsOf = (nodes: readonly Markup[]): string[] =>
  nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [node.attribs['id'] ?? '', node.attribs['name'] ?? '', ...anchorsOf(node.children)].filter(Boolean),
  );

const isRelative = (address: string): boolean => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address);

/** Settles links and pictures of imported markup and reports each of them; addresses are resolved against `baseUrl`. */
export const prepareImport = (nodes: readonly Markup[], { baseUrl, mediaFor }: PrepareOptions): PreparedImport => {
  const anchors = new Set(anchorsOf(nodes));
  const links: ImportedLink[] = [];
  const images: ImportedImage[] = [];

  const linkTo = (written: string): string | undefined => {
    const href = written.trim();
    const drop = (why: string): undefined => {
      links.push({ href, status: 'dropped', why });
    };
    if (href.startsWith('#'))
      return href.length > 1 && anchors.has(href.slice(1)) ? href : drop('anchor without a target');
    if (href === '') return drop('empty');
    if (!baseUrl && isRelative(href)) return drop('relative address, and the page it was on is not known');
    const url = safeUrl(href, baseUrl);
    if (!url) return drop('address of an unsafe or unknown kind');
    links.push({ href: url.href, status: 'kept', why: '' });
    return url.href;
  };

  const picture = (element: MarkupElement): Markup[] => {
    const written = (element.attribs['src'] ?? element.attribs['data-src'] ?? '').trim();
    const src = safeUrl(written, baseUrl)?.href;
    const own = src && (mediaFor?.(src) ?? mediaFor?.(written));
    images.push({ src: src ?? written.slice(0, 200), status: own ? 'kept' : 'dropped' });
    return own ? [{ ...element, attribs: { ...element.attribs, src: own } }] : [];
  };

  const settle = (node: Markup, above: Side): Markup[] => {
    if (typeof node === 'string') return [node];
    const element = byStyle(node);
    if (!element) return [];
    if (element.name === 'img') return picture(element);
    const side = sideOf(element, above);
    const children = element.children.flatMap((child) => settle(child, side));
    if (element.name === 'p' || (side === 'right' && isLine(element)))
      return [{ ...bySide(element, side), name: 'p', children }];
    if (element.name !== 'a' || element.attribs['href'] === undefined) return [{ ...element, children }];
    const href = linkTo(element.attribs['href']);
    const { href: _, ...rest } = element.attribs;
    return [{ ...element, attribs: href ? { ...rest, href } : rest, children }];
  };

  return { nodes: nodes.flatMap((node) => settle(node, 'left')), links, images };
};
