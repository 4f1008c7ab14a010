import { type BodyNode, type BodyText, type BodyTree, isElement, isText, parseBody } from './body-tree.ts';

/** `length` characters of the plain text from `start` are those of `node` from `from`, one for one. */
export type TextPiece = {
  readonly node: BodyText;
  readonly from: number;
  readonly start: number;
  readonly length: number;
};

export type PiecedText = { readonly tree: BodyTree; readonly text: string; readonly pieces: readonly TextPiece[] };

const breaking = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li table caption tr blockquote figure figcaption hr pre section article header footer main aside nav address dl dt dd form video audio br'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th']);
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'title', 'head', 'svg', 'math']);

/** Puts the plain text together; white space collapses, and one that is owed is written with the next character. */
class PieceWriter {
  text = '';
  readonly pieces: TextPiece[] = [];
  #owed: '' | ' ' | '\t' | '\n' = '';

  owe(space: ' ' | '\t' | '\n'): void {
    const rank = { '': 0, ' ': 1, '\t': 2, '\n': 3 };
    if (rank[space] > rank[this.#owed]) this.#owed = space;
  }

  add(node: BodyText): void {
    for (const { index, 0: word } of node.data.matchAll(/[^ \t\r\n\f]+/g)) {
      if (index > 0 && /[ \t\r\n\f]/.test(node.data[index - 1] ?? '')) this.owe(' ');
      if (this.text !== '') this.text += this.#owed;
      this.#owed = '';
      this.pieces.push({ node, from: index, start: this.text.length, length: word.length });
      this.text += word;
    }
    if (/[ \t\r\n\f]$/.test(node.data)) this.owe(' ');
  }
}

const walk = (nodes: readonly BodyNode[], writer: PieceWriter): void => {
  for (const node of nodes) {
    if (isText(node)) writer.add(node);
    else if (isElement(node) && !silent.has(node.name)) {
      const edge = breaking.has(node.name) ? '\n' : cells.has(node.name) ? '\t' : undefined;
      if (edge) writer.owe(edge);
      walk(node.children, writer);
      if (edge) writer.owe(edge);
    }
  }
};

/**
 * The plain text of an HTML body and where each stretch of it comes from. Blocks are parted by one line break, cells
 * of a table row by a tab, other white space is one space; no-break spaces stay.
 */
export const textPieces = (html: string): PiecedText => {
  const tree = parseBody(html);
  const writer = new PieceWriter();
  walk(tree.children, writer);
  return { tree, text: writer.text, pieces: writer.pieces };
};
