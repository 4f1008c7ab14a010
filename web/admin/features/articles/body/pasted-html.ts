/** Elements of Word, of browsers and of other editors that say nothing about the text. */
const dropped = 'style,script,meta,link,title,xml,o\\:p,svg,object,iframe,form,input,button';
/** Word draws its lists with paragraphs and these marks in front. */
const bullet =
  /^[\s\u00a0]*(?:[·•●○■□▪§\uf0b7\uf0a7\uf06c-]|[0-9a-z]{1,3}[.)、]|[(（][0-9a-z一二三四五六七八九十]{1,3}[)）])[\s\u00a0]*/i;

/** `1.`, `a)`, `（一）`, `二、`; a lone letter is a sign of a symbol font, not a number. */
const numbered = /^[\s\u00a0]*(?:[(（]?(?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3})[.)）、．])/i;

const headingLevel = (element: HTMLElement): number | undefined => {
  const style = element.getAttribute('style') ?? '';
  const outline = /mso-outline-level:\s*([1-6])/i.exec(style)?.[1];
  const named = /(?:^|\s)(?:MsoHeading|Heading|标题)\s*([1-6])(?:\s|$)/i.exec(element.className)?.[1];
  const level = Number(outline ?? named ?? 0);
  return level > 0 ? Math.min(Math.max(level + 1, 2), 6) : undefined;
};

const renamed = (element: HTMLElement, name: string): HTMLElement => {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
};

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** A run of `mso-list` paragraphs becomes a list; its drawn marks go. */
const joinLists = (root: HTMLElement): void => {
  for (const paragraph of root.querySelectorAll<HTMLElement>('p')) {
    if (!/mso-list:\s*\S*l\d/i.test(paragraph.getAttribute('style') ?? '')) continue;
    const mark = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
    const drawn = mark?.textContent ?? bullet.exec(paragraph.textContent ?? '')?.[0] ?? '';
    mark?.remove();
    const name = numbered.test(drawn) ? 'ol' : 'ul';
    const before = paragraph.previousElementSibling;
    const list = before?.tagName.toLowerCase() === name && before.hasAttribute('data-pasted') ? before : undefined;
    const item = paragraph.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    if (list) {
      list.append(item);
      paragraph.remove();
      continue;
    }
    const made = paragraph.ownerDocument.createElement(name);
    made.setAttribute('data-pasted', '');
    made.append(item);
    paragraph.replaceWith(made);
  }
};

/** What a span only says in its style, as the element that means it. */
const meaningOf = (style: string): string | undefined => {
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) return 'strong';
  if (/font-style:\s*italic/i.test(style)) return 'em';
  if (/text-decoration[^;]*underline/i.test(style)) return 'u';
  if (/vertical-align:\s*super/i.test(style)) return 'sup';
  return /vertical-align:\s*sub/i.test(style) ? 'sub' : undefined;
};

const looksOf = (element: HTMLElement): string | undefined => {
  const side = element.style.textAlign || element.getAttribute('align') || '';
  if (side === 'center') return 'align-center';
  return side === 'right' || side === 'end' ? 'align-right' : undefined;
};

const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start'],
  video: ['src', 'poster'],
  audio: ['src'],
};

const strip = (element: HTMLElement): void => {
  const name = element.tagName.toLowerCase();
  const look = name === 'p' ? (looksOf(element) ?? (element.classList.contains('signature') ? 'signature' : '')) : '';
  for (const { name: attribute } of [...element.attributes])
    if (!kept[name]?.includes(attribute)) element.removeAttribute(attribute);
  if (look) element.className = look;
};

const isEmptyParagraph = (element: HTMLElement): boolean =>
  element.tagName === 'P' && !element.querySelector('img') && !/[^\s\u00a0]/.test(element.textContent ?? '');

/** A browser shows nothing of these: the picture has to be uploaded on its own. */
const isOutOfReach = (src: string): boolean => /^(?:file:|blob:|cid:|webkit-fake-url:)/i.test(src) || src === '';

export type PastedHtml = {
  readonly html: string;
  /** Pictures that came only as a path on the other machine. */
  readonly lostPictures: number;
};

/**
 * What came from Word, WPS, a web page or another editor as the plain markup of a body: `mso-` styles, conditional comments,
 * nested spans and fonts gone, tables with their joined cells kept, outline levels as headings, drawn lists as lists.
 */
export const cleanPasted = (html: string): PastedHtml => {
  const fragment = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html)?.[1];
  const inTable = fragment !== undefined && /^\s*<(?:tr|td|col)\b/i.test(fragment);
  const source = (inTable ? html : (fragment ?? html)).replace(/<!--[\s\S]*?-->|<!\[(?:if|endif)[\s\S]*?\]>/gi, '');
  const root = new DOMParser().parseFromString(source, 'text/html').body;
  for (const element of root.querySelectorAll(dropped)) element.remove();
  let lostPictures = 0;
  for (const image of root.querySelectorAll('img')) {
    if (!isOutOfReach(image.getAttribute('src') ?? '')) continue;
    lostPictures += 1;
    image.remove();
  }
  joinLists(root);
  for (const paragraph of root.querySelectorAll<HTMLElement>('p,h1')) {
    const level = paragraph.tagName === 'H1' ? 2 : headingLevel(paragraph);
    if (level) renamed(paragraph, `h${level}`);
  }
  for (const span of [...root.querySelectorAll<HTMLElement>('span,font,b[style*="normal"]')].toReversed()) {
    const meaning = meaningOf(span.getAttribute('style') ?? '');
    if (meaning) renamed(span, meaning);
    else unwrap(span);
  }
  for (const element of root.querySelectorAll('*')) if (element.tagName.includes(':')) unwrap(element);
  for (const element of [...root.querySelectorAll<HTMLElement>('*')].toReversed()) {
    if (isEmptyParagraph(element) && !element.closest('td,th')) element.remove();
    else if (/^(?:DIV|SECTION|ARTICLE|CENTER)$/.test(element.tagName)) {
      if (element.querySelector('p,div,table,ul,ol,h2,h3,h4,figure')) unwrap(element);
      else renamed(element, 'p');
    } else strip(element);
  }
  root.normalize();
  return { html: root.innerHTML.replaceAll('\u00a0', ' '), lostPictures };
};
