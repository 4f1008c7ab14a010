import { type BodyNode, isElement, isText, parseBody } from '../body/body-tree.ts';
import { writeTag } from '../body/write-body.ts';

/** A plain, immutable tree of a body: what the steps of an import hand on. */
export type Markup = string | MarkupElement;
export type MarkupElement = {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
};

const fromNode = (node: BodyNode): Markup[] => {
  if (isText(node)) return [node.data];
  if (!isElement(node)) return [];
  return [{ name: node.name, attribs: node.attribs, children: node.children.flatMap(fromNode) }];
};

export const readMarkup = (html: string): readonly Markup[] => parseBody(html).children.flatMap(fromNode);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const writeMarkup = (nodes: readonly Markup[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string'
        ? node.replace(/[&<>]/g, (char) => escapes[char] ?? char)
        : writeTag(node, writeMarkup(node.children)),
    )
    .join('');

export const textOf = (nodes: readonly Markup[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : node.name === 'br' ? '\n' : textOf(node.children))).join('');

/** Whether anything can be seen: text, a picture, a recording, a line. */
export const isVisible = (node: Markup): boolean =>
  typeof node === 'string'
    ? /[^\s\u200b\ufeff]/.test(node)
    : /^(?:img|video|audio|hr)$/.test(node.name) || node.children.some(isVisible);
