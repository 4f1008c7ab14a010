import { isVisible, type Markup, type MarkupElement, textOf } from './markup.ts';

const paragraphs = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'caption',
  'figcaption',
  'blockquote',
]);
const inlines = new Set(['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'code']);
const blank = '[ \\t\\r\\n\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff]';
const indent = /^[ \t\r\n]*[\u00a0\u2000-\u200b\u3000][\u00a0\u2000-\u200b\u3000 ]/;

const isElement = (node: Markup | undefined, name: string): node is MarkupElement =>
  typeof node === 'object' && node.name === name;

/** No-break spaces and indents were layout; one space is left where words were parted. */
const tidyText = (text: string): string =>
  text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(new RegExp(`${blank}*[\\u00a0]${blank}*|${blank}{2,}`, 'g'), (run) =>
      /^\u3000+$/.test(run) ? '\u3000' : ' ',
    );

const trimEdge = (nodes: readonly Markup[], edge: 'start' | 'end'): Markup[] => {
  const rest = [...nodes];
  const at = edge === 'start' ? 0 : -1;
  for (let node = rest.at(at); node !== undefined; node = rest.at(at)) {
    const index = edge === 'start' ? 0 : rest.length - 1;
    if (typeof node === 'string') {
      const trimmed = node.replace(new RegExp(edge === 'start' ? `^${blank}+` : `${blank}+$`), '');
      if (trimmed !== '') {
        rest[index] = trimmed;
        break;
      }
    } else if (node.name !== 'br') {
      if (inlines.has(node.name)) rest[index] = { ...node, children: trimEdge(node.children, edge) };
      break;
    }
    rest.splice(index, 1);
  }
  return rest;
};

const trim = (nodes: readonly Markup[]): Markup[] => trimEdge(trimEdge(nodes, 'start'), 'end');

/** Neighbours that mean the same are joined: Word writes one bold phrase as five bold runs. */
const joinRuns = (nodes: readonly Markup[]): Markup[] => {
  const joined: Markup[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else if (
      typeof node === 'object' &&
      typeof last === 'object' &&
      node.name === last.name &&
      /^(?:strong|em|u|s)$/.test(node.name)
    )
      joined[joined.length - 1] = { ...last, children: joinRuns([...last.children, ...node.children]) };
    else joined.push(node);
  }
  return joined;
};

/** Where one paragraph holds several: parted by two line breaks, or by one before an indent. */
const splitAtBreaks = (children: readonly Markup[]): Markup[][] => {
  const parts: Markup[][] = [[]];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index] as Markup;
    const next = children[index + 1];
    const isEdge = isElement(node, 'br') && (isElement(next, 'br') || (typeof next === 'string' && indent.test(next)));
    if (isEdge) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
};

const cellsOf = (element: MarkupElement): MarkupElement[] =>
  element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return /^t[dh]$/.test(child.name) ? [child] : /^(?:tbody|thead|tfoot|tr)$/.test(child.name) ? cellsOf(child) : [];
  });

const tidyElement = (element: MarkupElement): Markup[] => {
  const children = joinRuns(tidyNodes(element.children));
  const tidied = { ...element, children };
  if (element.name === 'table') {
    const cells = cellsOf(tidied);
    // Rows lost on the way here: what is left still has to be read.
    if (cells.length === 0) return children.filter((child) => typeof child === 'object');
    // One cell is no table: it was there for the layout.
    if (cells.length === 1) return [...(cells[0]?.children ?? [])];
    return cells.some(isVisible) ? [tidied] : [];
  }
  if (element.name === 'p') {
    return splitAtBreaks(children)
      .map((part) => trim(part))
      .filter((part) => part.some(isVisible))
      .map((part) => ({ ...element, children: part }));
  }
  if (/^t[dh]$/.test(element.name)) {
    const [only, ...others] = children.filter(isVisible);
    return [
      { ...element, children: others.length === 0 && isElement(only, 'p') ? trim(only.children) : trim(children) },
    ];
  }
  if (paragraphs.has(element.name)) return children.some(isVisible) ? [{ ...element, children: trim(children) }] : [];
  if (inlines.has(element.name) && !children.some(isVisible))
    return element.attribs['id'] ? [tidied] : [textOf(children)];
  if (/^(?:ul|ol|figure|pre)$/.test(element.name) && !children.some(isVisible)) return [];
  return [tidied];
};

const tidyNodes = (nodes: readonly Markup[]): Markup[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [node] : tidyElement(node)));

/** White space after structure: indents are read by the steps before, so they go last. */
const tidyTexts = (node: Markup): Markup => {
  if (typeof node === 'string') return tidyText(node);
  return node.name === 'pre' ? node : { ...node, children: node.children.map(tidyTexts) };
};

/** Sanitised blocks without the leftovers of layout: empty paragraphs, indents, one-cell tables, cut-up bold runs. */
export const tidyBlocks = (nodes: readonly Markup[]): readonly Markup[] =>
  tidyNodes(nodes)
    .filter((node) => typeof node !== 'string' || isVisible(node))
    .map(tidyTexts);
