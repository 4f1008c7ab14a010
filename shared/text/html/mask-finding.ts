import type { CheckFinding } from '#shared/domain/check/check-finding.ts';
import { type BodyText, isElement } from './body/body-tree.ts';
import { textPieces } from './body/text-pieces.ts';
import { writeBody } from './body/write-body.ts';

/** A link that dials what is being masked would give it away. */
const dropDialling = (node: BodyText): void => {
  for (let above: BodyText['parent'] = node.parent; above; above = above.parent) {
    if (above.type === 'root' || !isElement(above)) return;
    if (above.name === 'a' && above.attribs['href']?.startsWith('tel:')) delete above.attribs['href'];
  }
};

/**
 * The body with the finding's `suggestion` in place of what was found, across inline elements if need be; only text
 * changes, and a link that dials it goes. Undefined where the finding has no suggestion, is not in the body, or is no longer where it was found.
 */
export const maskFinding = (
  html: string,
  { where, found, suggestion }: Pick<CheckFinding, 'where' | 'found' | 'suggestion'>,
): string | undefined => {
  if (where.part !== 'body' || suggestion === undefined) return undefined;
  const { tree, text, pieces } = textPieces(html);
  if (text.slice(where.start, where.end) !== found) return undefined;

  const touched = pieces.filter((piece) => piece.start < where.end && piece.start + piece.length > where.start);
  const sameLength = suggestion.length === found.length;
  // From the last to the first, so that offsets inside one text node stay true.
  for (const piece of touched.toReversed()) {
    const begin = Math.max(where.start, piece.start);
    const end = Math.min(where.end, piece.start + piece.length);
    const from = piece.from + begin - piece.start;
    const first = begin === where.start;
    const replacement = sameLength ? suggestion.slice(begin - where.start, end - where.start) : first ? suggestion : '';
    const { data } = piece.node;
    dropDialling(piece.node);
    piece.node.data = data.slice(0, from) + replacement + data.slice(from + end - begin);
  }
  return writeBody(tree.children);
};
