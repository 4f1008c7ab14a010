import { type Markup, textOf } from './markup.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** The blocks without the title, where it stands again at the head of the body, in up to three lines. */
export const dropTitle = (nodes: readonly Markup[], title: string): readonly Markup[] => {
  const wanted = bare(title);
  if (wanted === '') return nodes;
  let found = '';
  for (const [index, node] of nodes.slice(0, 3).entries()) {
    if (typeof node === 'object' && !/^(?:p|h[2-6])$/.test(node.name)) return nodes;
    found += bare(textOf([node]));
    if (found === wanted) return nodes.slice(index + 1);
    if (!wanted.startsWith(found)) return nodes;
  }
  return nodes;
};
