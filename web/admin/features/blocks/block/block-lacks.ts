import { type Block, type BlockFields, entriesName, type KeyedBlock, partsOf } from './block-data.ts';

/** What a block still lacks before it can be shown; `entry` counts links and steps from one. */
export type Lack = {
  readonly key: string;
  /** Place of the block on the page, from one. */
  readonly n: number;
  readonly what: 'column' | 'title' | 'text' | 'entries' | 'entryName' | 'entryText' | 'entryUrl';
  readonly entry?: number;
};

/** An address on the web or below the site's root: what the server takes. */
const address = /^(?:https?:\/\/[^\s"'<>\\]+|\/[^\s"'<>\\/][^\s"'<>\\]*|\/)$/;

const entryLacks = (block: Block): readonly Omit<Lack, 'key' | 'n'>[] => {
  const name = entriesName(block.kind);
  if (!name) return [];
  const entries = (block as BlockFields)[name] ?? [];
  if (entries.length === 0) return [{ what: 'entries' }];
  return entries.flatMap((entry, at): Omit<Lack, 'key' | 'n'>[] => {
    const url = entry.url?.trim() ?? '';
    if (!entry.name.zh.trim()) return [{ what: 'entryName', entry: at + 1 }];
    if (name === 'steps' && !entry.text?.zh.trim()) return [{ what: 'entryText', entry: at + 1 }];
    const right = url === '' ? name === 'steps' : address.test(url);
    return right ? [] : [{ what: 'entryUrl', entry: at + 1 }];
  });
};

const blockLacks = (block: Block): readonly Omit<Lack, 'key' | 'n'>[] => {
  const { column, title, text } = block as BlockFields;
  return [
    ...(partsOf[block.kind].includes('column') && !column ? [{ what: 'column' as const }] : []),
    ...(block.kind === 'heading' && !title?.zh.trim() ? [{ what: 'title' as const }] : []),
    ...(block.kind === 'text' && !text?.zh.trim() ? [{ what: 'text' as const }] : []),
    ...entryLacks(block),
  ];
};

/** All that must still be filled in before the page can be saved, in its order. */
export const lacksOf = (blocks: readonly KeyedBlock[]): readonly Lack[] =>
  blocks.flatMap(({ key, block }, at) => blockLacks(block).map((lack) => ({ key, n: at + 1, ...lack })));
