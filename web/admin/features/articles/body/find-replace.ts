import { Extension } from '@tiptap/core';
import type { Node as Doc } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

type Match = { readonly from: number; readonly to: number };
type Found = { readonly words: string; readonly matches: readonly Match[]; readonly at: number };

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    findReplace: {
      /** Marks every place of `words`; empty words mark none. */
      find: (words: string) => ReturnType;
      /** Goes to the next place, or with -1 to the one before. */
      findNext: (step: 1 | -1) => ReturnType;
      replaceFound: (by: string) => ReturnType;
      replaceEvery: (words: string, by: string) => ReturnType;
    };
  }
}

const key = new PluginKey<Found>('find');
const nothing: Found = { words: '', matches: [], at: 0 };

/** Places of `words` in the text of blocks, across marks: what a person reads as one word is found as one. */
const placesOf = (doc: Doc, words: string): readonly Match[] => {
  if (words === '') return [];
  const wanted = words.toLowerCase();
  const matches: Match[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // One character for each position, so that offsets in the text are offsets in the block.
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc').toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      matches.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    return false;
  });
  return matches;
};

/** How many places are marked and which of them is in hand, counted from one. */
export const foundIn = (state: EditorState): { readonly count: number; readonly at: number } => {
  const { matches, at } = key.getState(state) ?? nothing;
  return { count: matches.length, at: matches.length === 0 ? 0 : at + 1 };
};

/** Find and replace: places are marked while they are looked for and follow every change of the text. */
export const FindReplace = Extension.create({
  name: 'findReplace',
  addCommands: () => ({
    find:
      (words) =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, { words, at: 0 }));
        return true;
      },
    findNext:
      (step) =>
      ({ tr, state, dispatch }) => {
        const { words, matches, at } = key.getState(state) ?? nothing;
        if (matches.length === 0) return false;
        dispatch?.(tr.setMeta(key, { words, at: (at + step + matches.length) % matches.length }));
        return true;
      },
    replaceFound:
      (by) =>
      ({ tr, state, dispatch }) => {
        const { matches, at } = key.getState(state) ?? nothing;
        const match = matches[at];
        if (!match) return false;
        dispatch?.(tr.insertText(by, match.from, match.to));
        return true;
      },
    replaceEvery:
      (words, by) =>
      ({ tr, dispatch }) => {
        const matches = placesOf(tr.doc, words).toReversed();
        for (const { from, to } of matches) tr.insertText(by, from, to);
        dispatch?.(tr);
        return matches.length > 0;
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => nothing,
        apply: (tr, before) => {
          const asked = tr.getMeta(key) as { words: string; at: number } | undefined;
          if (!asked && !tr.docChanged) return before;
          const words = asked?.words ?? before.words;
          const matches = placesOf(tr.doc, words);
          return { words, matches, at: Math.min(asked?.at ?? before.at, Math.max(0, matches.length - 1)) };
        },
      },
      props: {
        decorations: (state) => {
          const { matches, at } = key.getState(state) ?? nothing;
          return DecorationSet.create(
            state.doc,
            matches.map(({ from, to }, n) => Decoration.inline(from, to, { class: n === at ? 'found now' : 'found' })),
          );
        },
      },
    }),
  ],
});
