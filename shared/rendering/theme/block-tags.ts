import { type Context, Hash, type Liquid, Tag, type TagToken, Tokenizer, type TopLevelToken } from 'liquidjs';
import type { Blocks } from '#shared/rendering/theme/blocks.ts';

/** Where a render keeps its blocks, out of reach of templates. */
export const blocksOf = new WeakMap<object, Blocks>();

/** The tags that read data: their arguments (all optional but as documented in docs/templates.md). */
const blockArguments = {
  list: ['column', 'site', 'limit'],
  occasions: ['column', 'site', 'limit'],
  column: ['column', 'site'],
  children: ['column', 'site'],
  navigation: ['lang'],
  sites: ['kind'],
  siteLinks: [],
} as const satisfies Record<string, readonly string[]>;

const form = /(?:^|\s)as\s+(?<name>[a-zA-Z_]\w*)$/;

/** A tag `{% <block> argument: value, … as name %}` that puts the answer of a block into a variable. */
const blockTag = (block: keyof typeof blockArguments) =>
  class extends Tag {
    readonly #hash: Hash;
    readonly #name: string;
    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const written = token.args.trim();
      const ending = form.exec(written);
      const name = ending?.groups?.['name'];
      if (!ending || name === undefined) throw new Error(`write {% ${block} … as name %}`);
      this.#name = name;
      const tokenizer = new Tokenizer(written.slice(0, ending.index));
      this.#hash = new Hash(tokenizer);
      tokenizer.skipBlank();
      if (!tokenizer.end())
        throw new Error(`{% ${block} %} takes arguments as "name: value", not "${tokenizer.remaining()}"`);
      const known: readonly string[] = blockArguments[block];
      const unknown = Object.keys(this.#hash.hash).find((argument) => !known.includes(argument));
      if (unknown !== undefined) throw new Error(`{% ${block} %} knows no argument "${unknown}"`);
    }
    *render(context: Context): Generator<unknown, void, unknown> {
      const values = (yield this.#hash.render(context)) as Record<string, unknown>;
      const answer = blocksOf.get(context.globals)?.answer({ block, ...values });
      (context.bottom() as Record<string, unknown>)[this.#name] = answer;
    }
  };

/** Teaches an engine the block tags. */
export const registerBlockTags = (liquid: Liquid): void => {
  for (const block of Object.keys(blockArguments) as (keyof typeof blockArguments)[])
    liquid.registerTag(block, blockTag(block));
};
