import { isVisible, type Markup, type MarkupElement, textOf } from './markup.ts';

const numeral = '[一二三四五六七八九十百零〇]{1,4}';
const levels: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(?:第${numeral}(?:编|章|部分)|${numeral}、)`), 'h2'],
  [new RegExp(`^(?:第${numeral}节|[（(]${numeral}[）)])`), 'h3'],
];

const isParagraph = (node: Markup | undefined): node is MarkupElement => typeof node === 'object' && node.name === 'p';

const levelOf = (text: string): string | undefined => levels.find(([pattern]) => pattern.test(text))?.[1];

const isAllBold = ({ children }: MarkupElement): boolean => {
  const seen = children.filter(isVisible);
  return seen.length > 0 && seen.every((child) => typeof child === 'object' && child.name === 'strong');
};

const isHeadingText = (text: string, limit: number): boolean =>
  text.length <= limit && !/[。；;，,、：:！？…\n]$|[。；\n]/.test(text);

const headingOf = (node: Markup, next: Markup | undefined): string | undefined => {
  if (
    !isParagraph(node) ||
    node.attribs['class'] !== undefined ||
    node.children.some((child) => typeof child === 'object' && /^(?:img|video|audio)$/.test(child.name))
  )
    return undefined;
  const text = textOf(node.children).trim();
  const level = levelOf(text);
  if (!level) return undefined;
  if (isAllBold(node)) return isHeadingText(text, 50) ? level : undefined;
  // Without bold type the number alone is no proof: a list of short items looks the same, but no text follows each.
  const following = isParagraph(next) ? textOf(next.children).trim() : '';
  return isHeadingText(text, 40) && following.length > 30 && levelOf(following) !== level ? level : undefined;
};

const withoutBold = (nodes: readonly Markup[]): readonly Markup[] =>
  nodes.flatMap((node) => (typeof node === 'object' && node.name === 'strong' ? node.children : [node]));

/** Short numbered paragraphs that clearly are headings (一、 第一章 → h2, （一） 第一节 → h3) become headings. */
export const promoteHeadings = (nodes: readonly Markup[]): readonly Markup[] => {
  const blocks = nodes.filter((node) => isVisible(node) || typeof node === 'object');
  return blocks.map((node, index) => {
    const level = headingOf(node, blocks[index + 1]);
    return level && typeof node === 'object' ? { ...node, name: level, children: withoutBold(node.children) } : node;
  });
};
