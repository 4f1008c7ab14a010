import { diffArrays } from 'diff';
import { type BodyBlock, bodyBlocks } from './body/body-blocks.ts';
import { type DiffPart, diffText } from './body/diff-text.ts';

/** One block of two revisions. A `changed` one whose parts are all the same has changed in its markup: a link, a picture. */
export type DiffBlock = {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly parts: readonly DiffPart[];
};

/** Beyond this many changed blocks the two are shown as removed and added: the time stays bounded. */
const mostEdits = 1500;
const reach = 12;

const whole = (kind: 'same' | 'added' | 'removed', { text }: BodyBlock): DiffBlock => ({
  kind,
  parts: [{ change: kind, text }],
});

const bigrams = (text: string): Set<string> => {
  const found = new Set<string>();
  for (let at = 0; at + 1 < Math.min(text.length, 2000); at += 1) found.add(text.slice(at, at + 2));
  return found;
};

/** Whether a reader would call the one a new wording of the other. */
const isLike = (one: Set<string>, other: Set<string>): boolean => {
  if (one.size === 0 || other.size === 0) return one.size === other.size;
  let common = 0;
  for (const bigram of one) if (other.has(bigram)) common += 1;
  return (2 * common) / (one.size + other.size) >= 0.4;
};

/** Pairs removed blocks with the new wording of them, in order. */
const pair = (removed: readonly BodyBlock[], added: readonly BodyBlock[]): DiffBlock[] => {
  const shapes = added.map(({ text }) => bigrams(text));
  const blocks: DiffBlock[] = [];
  let next = 0;
  for (const old of removed) {
    const shape = bigrams(old.text);
    const match = shapes.slice(next, next + reach).findIndex((candidate) => isLike(shape, candidate));
    if (match < 0) {
      blocks.push(whole('removed', old));
      continue;
    }
    blocks.push(...added.slice(next, next + match).map((block) => whole('added', block)));
    next += match;
    blocks.push({ kind: 'changed', parts: diffText(old.text, added[next]?.text ?? '') });
    next += 1;
  }
  return [...blocks, ...added.slice(next).map((block) => whole('added', block))];
};

/** What changed from one body to another, block by block and inside a changed block word by word. Takes bounded time. */
export const diffHtml = (before: string, after: string): { readonly blocks: readonly DiffBlock[] } => {
  const old = bodyBlocks(before);
  const now = bodyBlocks(after);
  const changes = diffArrays([...old], [...now], {
    comparator: (one, other) => one.html === other.html,
    maxEditLength: mostEdits,
  });
  if (!changes)
    return { blocks: [...old.map((block) => whole('removed', block)), ...now.map((block) => whole('added', block))] };

  const blocks: DiffBlock[] = [];
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    const following = changes[index + 1];
    if (!change) continue;
    if (change.removed && following?.added) {
      blocks.push(...pair(change.value, following.value));
      index += 1;
    } else {
      const kind = change.added ? 'added' : change.removed ? 'removed' : 'same';
      blocks.push(...change.value.map((block) => whole(kind, block)));
    }
  }
  return { blocks };
};
