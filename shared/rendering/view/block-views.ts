import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { outward } from '#shared/rendering/view/outward.ts';

/** A block as templates see it; rows and columns they ask for themselves, so that what is shown is remembered. */
export type BlockView = {
  readonly kind: PageBlock['kind'];
  readonly title: string;
  readonly text: string;
  readonly column: string;
  readonly site: string;
  readonly limit: number;
  readonly wide: boolean;
  readonly entries: readonly {
    readonly name: string;
    readonly text: string;
    readonly address: string;
    readonly away: boolean;
  }[];
};

const usualLimits: Partial<Record<PageBlock['kind'], number>> = { front: 30, pictures: 4, services: 12, occasions: 6 };

type Entry = { readonly name: Bilingual; readonly text?: Bilingual | undefined; readonly url?: string | undefined };

const entriesOf = (block: PageBlock): readonly Entry[] => {
  if (block.kind === 'links') return block.links;
  return block.kind === 'steps' ? block.steps : [];
};

/** What a person entered as the blocks of a page, in the page's language; addresses that are none lead nowhere. */
export const blockViews = (context: PageContext, blocks: readonly PageBlock[]): readonly BlockView[] => {
  const say = (words: Bilingual | undefined): string => words?.[context.lang] ?? '';
  const leads = (url: string): { readonly address: string; readonly away: boolean } => {
    const found = outward(context, url) ?? { address: '', away: false };
    return found.address.startsWith('/') && !found.away
      ? { ...found, address: `${context.root}${found.address}` }
      : found;
  };
  return blocks.map((block) => ({
    kind: block.kind,
    title: 'title' in block ? say(block.title) : '',
    text: 'text' in block ? say(block.text) : '',
    column: 'column' in block ? block.column : '',
    site: ('site' in block ? block.site : undefined) ?? context.site.siteId,
    limit: ('limit' in block ? block.limit : undefined) ?? usualLimits[block.kind] ?? 7,
    wide: 'wide' in block ? (block.wide ?? false) : false,
    entries: entriesOf(block).map(({ name, text, url }) => ({
      name: say(name),
      text: say(text),
      ...(url === undefined ? { address: '', away: false } : leads(url)),
    })),
  }));
};
