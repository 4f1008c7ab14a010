import { type BodyElement, type BodyNode, isElement, isText } from './body-tree.ts';

const voids = new Set(['img', 'br', 'hr', 'source']);
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** `element` around `content`, which is HTML already. */
export const writeTag = ({ name, attribs }: Pick<BodyElement, 'name' | 'attribs'>, content: string): string => {
  const attributes = Object.entries(attribs).map(([key, value]) =>
    value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`,
  );
  const opening = `<${name}${attributes.join('')}`;
  return voids.has(name) ? `${opening} />` : `${opening}>${content}</${name}>`;
};

/** The nodes as HTML: text escaped, comments and declarations left out. */
export const writeBody = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => {
      if (isText(node)) return node.data.replace(/[&<>]/g, (char) => escapes[char] ?? char);
      return isElement(node) ? writeTag(node, writeBody(node.children)) : '';
    })
    .join('');
