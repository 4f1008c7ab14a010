import type { SideField } from '#desk/components/kept/both-sides.tsx';
import type { Say } from '#desk/lib/words/words.ts';
import type { collectorWords } from './collector-words.ts';

/** The entries of a collector, as the form names them. */
export const collectorSides = (
  say: Say<typeof collectorWords>,
  columnName: (columnId: string) => string,
): readonly SideField[] => [
  { path: ['name'], label: say('name') },
  { path: ['kind'], label: say('kind'), text: (value) => (value ? say(value as 'feed') : '') },
  { path: ['url'], label: say('url') },
  { path: ['rules', 'item'], label: say('item') },
  { path: ['rules', 'link'], label: say('link') },
  { path: ['rules', 'title'], label: say('ruleTitle') },
  { path: ['rules', 'date'], label: say('date') },
  { path: ['rules', 'body'], label: say('body') },
  { path: ['sourceName'], label: say('source') },
  { path: ['columnId'], label: say('column'), text: (value) => (value ? columnName(String(value)) : '') },
  { path: ['everyMinutes'], label: say('every') },
  { path: ['maxItems'], label: say('most') },
  { path: ['active'], label: say('active') },
];
