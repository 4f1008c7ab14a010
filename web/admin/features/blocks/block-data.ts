import type { z } from 'zod';
import type { saveHomeBlocksEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';

type Body = z.input<NonNullable<typeof saveHomeBlocksEndpoint.body>>['blocks'];
export type Block = Body[number];
export type BlockKind = Block['kind'];

/** A block with a name of its own while it is edited, so that dragging knows it. */
export type KeyedBlock = { readonly key: string; readonly block: Block };

/** In the order they are offered. */
export const blockKinds = [
  'heading',
  'front',
  'list',
  'pictures',
  'columns',
  'services',
  'links',
  'steps',
  'text',
  'disclosure',
  'unitCard',
  'sites',
  'siteLinks',
] as const satisfies readonly BlockKind[];

const start: Readonly<Record<BlockKind, object>> = {
  heading: { title: { zh: '', en: '' } },
  front: { column: 'gzdt', limit: 8 },
  list: { column: 'gzdt', limit: 8 },
  pictures: { column: 'gzdt', limit: 6 },
  columns: { column: 'dwgk' },
  services: { column: 'bszn', limit: 12 },
  links: { links: [] },
  steps: { steps: [] },
  text: { text: { zh: '', en: '' } },
  disclosure: {},
  unitCard: {},
  sites: {},
  siteLinks: {},
};

/** A block of a kind as it is added. */
export const newBlock = (kind: BlockKind): KeyedBlock => ({
  key: crypto.randomUUID(),
  block: { kind, ...start[kind] } as Block,
});

/** One line `name|address|text` for each entry of links or steps. */
export const linesOf = (entries: readonly { name: { zh: string }; url?: string; text?: { zh: string } }[]): string =>
  entries.map(({ name, url, text }) => [name.zh, url ?? '', text?.zh ?? ''].join('|').replace(/\|+$/, '')).join('\n');

/** The entries that lines name; empty lines are passed over. */
export const entriesOf = (lines: string): { name: { zh: string }; url?: string; text?: { zh: string } }[] =>
  lines
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name = '', url, text]) => ({
      name: { zh: name },
      ...(url ? { url } : {}),
      ...(text ? { text: { zh: text } } : {}),
    }));

const withoutEmpty = (block: Block): Block =>
  Object.fromEntries(
    Object.entries(block).filter(([name, value]) => {
      if (value === undefined || value === '' || value === null) return false;
      return !(name === 'title' && block.kind !== 'heading' && !(value as { zh?: string }).zh);
    }),
  ) as Block;

/** Blocks as they were read, each with a name of its own. */
export const keyed = (blocks: readonly unknown[]): readonly KeyedBlock[] =>
  blocks.map((block, n) => ({ key: `stored ${n}`, block: block as Block }));

/** What is sent: optional values that were left empty are left out. */
export const toBody = (blocks: readonly KeyedBlock[]): Body => blocks.map(({ block }) => withoutEmpty(block));

/** The blocks in words, a line each: what two people put together can be told apart by it. */
export const linesOfBlocks = (blocks: unknown, say: (kind: BlockKind) => string): string =>
  ((blocks ?? []) as readonly Block[])
    .map((block, n) => {
      const { title, text, column } = block as {
        title?: { zh?: string };
        text?: { zh?: string };
        column?: string;
      };
      return [`${n + 1}. ${say(block.kind)}`, title?.zh, column, text?.zh].filter(Boolean).join(' · ');
    })
    .join('\n');
