import { Problem } from '#desk/lib/api/problem.ts';
import type { SaveState } from '../saving/saver.ts';

/** What the server finds wrong with what was entered, by the field it stands in: `#/source/name` is the source's. */
export const useWrong = (state: SaveState): { readonly wrong: ReadonlyMap<string, string> } => {
  const errors = state.phase === 'refused' && state.error instanceof Problem ? state.error.errors : [];
  return {
    wrong: new Map(errors.map(({ pointer, detail }) => [pointer.replace(/^#?\//, '').split('/')[0] ?? '', detail])),
  };
};
