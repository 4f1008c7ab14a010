import { containerElements } from './body-policy.ts';
import { type BodyElement, type BodyNode, isElement, parseBody } from './body-tree.ts';
import { writeBody, writeTag } from './write-body.ts';

const blocks = new Set(
  'p h2 h3 h4 h5 h6 ul ol table thead tbody tfoot tr blockquote figure hr pre video audio'.split(' '),
);
/** Elements that may hold blocks, and in which a lone paragraph needs no `p`. */
const cells = new Set(['li', 'td', 'th', 'caption', 'figcaption', 'figure']);

const isContainer = (node: BodyElement): boolean => containerElements.has(node.name);

const holdsContainer = (node: BodyNode): boolean =>
  isElement(node) && node.children.some((child) => (isElement(child) && isContainer(child)) || holdsContainer(child));

const isBlank = (html: string): boolean => !/[^\s\u00a0]/.test(html.replace(/<br \/>/g, ''));

/** The content of an inline element: a container in it becomes a line of its own. */
const inline = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => {
      if (!isElement(node)) return writeBody([node]);
      if (isContainer(node)) return `${inline(node.children)}<br />`;
      return holdsContainer(node) ? writeTag(node, inline(node.children)) : writeBody([node]);
    })
    .join('');

const block = (node: BodyElement): string => {
  if (!holdsContainer(node)) return writeBody([node]);
  const paragraphs = flow(node.children);
  const lone =
    cells.has(node.name) && paragraphs.length === 1 ? /^<p>([\s\S]*)<\/p>$/.exec(paragraphs[0] ?? '')?.[1] : undefined;
  return writeTag(node, lone ?? paragraphs.join(''));
};

/** `nodes` as a row of blocks: what stands loose between containers becomes paragraphs. */
const flow = (nodes: readonly BodyNode[]): string[] => {
  const written: string[] = [];
  let loose = '';
  const flush = (): void => {
    if (!isBlank(loose)) written.push(`<p>${loose.trim()}</p>`);
    loose = '';
  };
  for (const node of nodes) {
    if (!isElement(node)) loose += writeBody([node]);
    else if (isContainer(node)) {
      flush();
      written.push(...flow(node.children));
    } else if (blocks.has(node.name) || cells.has(node.name)) {
      flush();
      written.push(block(node));
    } else loose += inline([node]);
  }
  flush();
  return written;
};

/** Sanitised `html` without `div`s and their like: their edges become the edges of paragraphs. */
export const dissolveContainers = (html: string): string => flow(parseBody(html).children).join('\n');
