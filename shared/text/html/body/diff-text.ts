import { diffArrays } from 'diff';

export type DiffPart = { readonly change: 'same' | 'added' | 'removed'; readonly text: string };

const mostEdits = 800;
const longestText = 20_000;
/** Numbers and Latin words as a whole, everything else character by character: in Chinese a character is the smallest edit. */
const units = /[A-Za-z]+|[0-9]+(?:[.,][0-9]+)*|[\s\S]/gu;

const rewritten = (before: string, after: string): readonly DiffPart[] =>
  [
    { change: 'removed' as const, text: before },
    { change: 'added' as const, text: after },
  ].filter(({ text }) => text !== '');

/** The parts of two wordings of one paragraph, in reading order. Very long or very different ones are given as a whole. */
export const diffText = (before: string, after: string): readonly DiffPart[] => {
  if (before === after) return [{ change: 'same', text: after }];
  if (before.length + after.length > longestText) return rewritten(before, after);
  const changes = diffArrays(before.match(units) ?? [], after.match(units) ?? [], { maxEditLength: mostEdits });
  if (!changes) return rewritten(before, after);
  return changes.map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
};
