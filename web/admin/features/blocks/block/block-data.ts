import type { z } from 'zod';
import { comma } from '#desk/lib/words/punctuation.ts';
import type { saveHomeBlocksEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';

type Body = z.input<NonNullable<typeof saveHomeBlocksEndpoint.body>>['blocks'];
export type Block = Body[number];
export type BlockKind = Block['kind'];

/** A block with a name of its own while it is edited, so that dragging knows it. */
export type KeyedBlock = { readonly key: string; readonly block: Block };

/** One link or step as it stands in the editor. */
export type Entry = {
  readonly name: { readonly zh: string };
  readonly url?: string | undefined;
  readonly text?: { readonly zh: string } | undefined;
};

/** The parts that some kinds of blocks have, as they stand in the editor: any may still be missing. */
export type BlockFields = {
  readonly column?: string;
  readonly limit?: number;
  readonly wide?: boolean | undefined;
  readonly title?: { readonly zh: string } | undefined;
  readonly text?: { readonly zh: string } | undefined;
  readonly links?: readonly Entry[];
  readonly steps?: readonly Entry[];
};

/** In the order they are offered. */
export const blockKinds = [
  'heading',
  'front',
  'list',
  'pictures',
  'columns',
  'services',
  'steps',
  'links',
  'occasions',
  'text',
  'disclosure',
  'unitCard',
  'sites',
  'siteLinks',
] as const satisfies readonly BlockKind[];

/** Those that show what stands in a column, with a title of one's own, and how many rows of it. */
export const partsOf: Readonly<Record<BlockKind, readonly ('column' | 'limit' | 'title' | 'text' | 'wide')[]>> = {
  heading: ['title', 'text'],
  front: ['column', 'limit'],
  list: ['column', 'limit', 'title', 'wide'],
  pictures: ['column', 'limit', 'title'],
  columns: ['column', 'title'],
  services: ['column', 'limit', 'title'],
  occasions: ['column', 'limit', 'title'],
  links: ['title'],
  steps: ['title'],
  text: ['title', 'text', 'wide'],
  disclosure: [],
  unitCard: [],
  sites: [],
  siteLinks: [],
};

/** The list of entries a block holds, if it is one that does. */
export const entriesName = (kind: BlockKind): 'links' | 'steps' | undefined =>
  kind === 'links' || kind === 'steps' ? kind : undefined;

/** An entry nobody has filled in yet. */
export const blankEntry = (name = ''): Entry => ({ name: { zh: name }, url: '', text: { zh: '' } });

/** Gives blocks names to be edited under; no other block has them, also of an earlier sitting. */
export const keyed = (blocks: readonly Block[]): readonly KeyedBlock[] =>
  blocks.map((block) => ({ key: crypto.randomUUID(), block }));

const limits: Partial<Record<BlockKind, number>> = { front: 9, list: 8, pictures: 4, services: 12, occasions: 6 };

/** A block of a kind as it is added; `column` is the one to show until another is chosen. */
export const newBlock = (kind: BlockKind, column?: string): Block => {
  const parts = partsOf[kind];
  const entries = entriesName(kind);
  return {
    kind,
    ...(parts.includes('column') && column ? { column } : {}),
    ...(limits[kind] ? { limit: limits[kind] } : {}),
    ...(kind === 'heading' ? { title: { zh: '' } } : {}),
    ...(kind === 'text' ? { text: { zh: '' } } : {}),
    ...(entries ? { [entries]: [blankEntry()] } : {}),
  } as Block;
};

const words = (said: { readonly zh: string } | undefined): { zh: string } | undefined =>
  said?.zh.trim() ? { ...said, zh: said.zh.trim() } : undefined;

const sentEntry = ({ name, url, text }: Entry): object => ({
  name: { ...name, zh: name.zh.trim() },
  ...(url?.trim() ? { url: url.trim() } : {}),
  ...(words(text) ? { text: words(text) } : {}),
});

const sent = (block: Block): Block => {
  const { title, text, ...rest } = block as Block & BlockFields;
  const entries = entriesName(block.kind);
  return {
    ...rest,
    ...(words(title) ? { title: words(title) } : {}),
    ...(words(text) ? { text: words(text) } : {}),
    ...(entries ? { [entries]: ((block as BlockFields)[entries] ?? []).map(sentEntry) } : {}),
  } as Block;
};

/** What is sent: words without blanks around them, optional values that were left empty left out. */
export const toBody = (blocks: readonly KeyedBlock[]): Body => blocks.map(({ block }) => sent(block));

/** The blocks in words, a line each: what two people put together can be told apart by it. */
export const linesOfBlocks = (blocks: unknown, say: (kind: BlockKind) => string): string =>
  ((blocks ?? []) as readonly Block[])
    .map((block, n) => {
      const { title, text, column, links, steps } = block as BlockFields;
      const entries = (links ?? steps ?? []).map(({ name }) => name.zh).join(comma());
      return [`${n + 1}. ${say(block.kind)}`, title?.zh, column, text?.zh, entries].filter(Boolean).join(' · ');
    })
    .join('\n');
