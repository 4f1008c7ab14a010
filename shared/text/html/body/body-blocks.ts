import { type BodyNode, isElement, parseBody } from './body-tree.ts';
import { textPieces } from './text-pieces.ts';
import { writeBody } from './write-body.ts';

/** A paragraph, heading, list item or table row: `html` tells apart what `text` does not, a changed link for instance. */
export type BodyBlock = { readonly text: string; readonly html: string };

const blocks = new Set(
  'p h2 h3 h4 h5 h6 ul ol li table caption thead tbody tfoot tr blockquote figure figcaption hr pre video audio div'.split(
    ' ',
  ),
);
const leaves = new Set(['tr', 'p', 'pre', 'figure']);

const isBlock = (node: BodyNode): boolean => isElement(node) && blocks.has(node.name);

const collect = (nodes: readonly BodyNode[], found: BodyBlock[]): void => {
  let loose: BodyNode[] = [];
  const flush = (): void => {
    const html = writeBody(loose).trim();
    if (html !== '') found.push({ html, text: textPieces(html).text });
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !isBlock(node)) loose.push(node);
    else {
      flush();
      if (leaves.has(node.name) || !node.children.some(isBlock)) {
        const html = writeBody([node]);
        found.push({ html, text: textPieces(html).text });
      } else collect(node.children, found);
    }
  }
  flush();
};

/** The body cut into the blocks a reader would point at, in order. */
export const bodyBlocks = (html: string): readonly BodyBlock[] => {
  const found: BodyBlock[] = [];
  collect(parseBody(html).children, found);
  return found;
};
