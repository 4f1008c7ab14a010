import type { SideField } from '#desk/components/kept/both-sides.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import type { Say } from '#desk/lib/words/words.ts';
import type { columnWords } from './column-words.ts';

type Word = keyof typeof columnWords;

const chosen = ['function', 'updateClass', 'listStyle', 'board', 'channel', 'greenChannel'] as const;
const plain: readonly (readonly [Word, readonly string[]])[] = [
  ['zhName', ['name', 'zh']],
  ['enName', ['name', 'en']],
  ['type', ['type']],
  ['updateDays', ['updateDays']],
  ['ownerUnit', ['ownerUnit']],
  ['path', ['path']],
  ['listTemplate', ['template', 'list']],
  ['articleTemplate', ['template', 'article']],
  ['description', ['description']],
  ['visible', ['visible']],
];

/** The entries of a column, as the form names them. */
export const columnSides = (
  say: Say<typeof columnWords>,
  stageName: (stage: string) => string,
  columnName: (columnId: string) => string,
): readonly SideField[] => [
  { path: ['parentId'], label: say('parent'), text: (value) => (value ? columnName(String(value)) : '') },
  ...plain.map(([word, path]) => ({ path, label: say(word) })),
  ...chosen.map((word) => ({
    path: [word],
    label: say(word),
    text: (value: unknown) => (value ? say(value as Word) : ''),
  })),
  {
    path: ['reviewChain'],
    label: say('reviewChain'),
    text: (value) => ((value ?? []) as readonly string[]).map(stageName).join(comma()),
  },
];
