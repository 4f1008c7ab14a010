import { type Context, type Emitter, Liquid, LiquidError, type Template } from 'liquidjs';
import { DomainError } from '#shared/domain/errors.ts';
import { registerBlockTags } from '#shared/rendering/theme/block-tags.ts';
import { renderDirect } from '#shared/rendering/theme/direct-render.ts';
import { printed } from '#shared/rendering/theme/html.ts';
import { LimitedEmitter } from '#shared/rendering/theme/limited-emitter.ts';
import type { Words } from '#shared/rendering/theme/words.ts';

/** What a theme is made of. `templates` by name without ending, e.g. `pages/list`; `assets` file name → its address. */
export type ThemeSources = {
  readonly templates: ReadonlyMap<string, string>;
  readonly words: Words;
  readonly assets: ReadonlyMap<string, string>;
};

export type Limits = {
  /** Characters of one template. */
  readonly source: number;
  /** Characters one page may come to. */
  readonly output: number;
  /** Values one render may hold at a time, as the engine counts them. */
  readonly memory: number;
  /** Milliseconds one render may take. */
  readonly time: number;
};

const limits: Limits = { source: 200_000, output: 4_000_000, memory: 5_000_000, time: 2_000 };

/** Compiled templates of one site, each parsed at its first use. Scripts, files and unescaped output are out of their reach. */
export type Theme = {
  readonly words: Words;
  /** Address of an asset, `/assets/<name>` when the sources do not say. */
  assetUrl(name: string): string;
  has(name: string): boolean;
  /** Prints a template; every value in `data` is a global of it. Throws `template-invalid`. */
  print(name: string, data: object): string;
  /** Parses a template; throws `template-invalid` with its name and line. */
  check(name: string): void;
};

/** Filters that leave escaping or purity: unescaped output, the clock, chance. */
const withheld = [
  'raw',
  'date',
  'date_to_long_string',
  'date_to_rfc822',
  'date_to_string',
  'date_to_xmlschema',
  'sample',
];

const engine = (templates: ReadonlyMap<string, string>, { source, output, memory, time }: Limits): Liquid => {
  const liquid = new Liquid({
    templates: Object.fromEntries(templates),
    cache: 1_000,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: printed,
    parseLimit: source,
    memoryLimit: memory,
    renderLimit: time,
    greedy: false,
  });
  for (const filter of withheld) delete liquid.filters[filter];
  registerBlockTags(liquid);
  // Whoever calls this takes a plain answer as well as a generator's.
  liquid.renderer.renderTemplates = ((templates: Template[], context: Context, emitter?: Emitter) =>
    renderDirect(templates, context, emitter ?? new LimitedEmitter(output))) as never;
  return liquid;
};

/** What went wrong in a template, as a refusal that names the place. */
const refused = (name: string, error: unknown): unknown => {
  if (!(LiquidError.is(error) || error instanceof RangeError)) return error;
  const token = LiquidError.is(error) ? error.token : undefined;
  const [line, column] = token?.getPosition() ?? [0, 0];
  return new DomainError('template-invalid', `template ${token?.file ?? name}: ${error.message}`, {
    template: token?.file ?? name,
    line: line ?? 0,
    column: column ?? 0,
    reason: error.message.split('\n')[0] ?? '',
  });
};

/**
 * The theme of a site: its own templates stand before those of the base theme. Throws nothing: a broken template is
 * refused when it is used or checked.
 */
export const compileTheme = (
  base: ThemeSources,
  own: ReadonlyMap<string, string> = new Map(),
  within: Partial<Limits> = {},
): Theme => {
  const templates = new Map([...base.templates, ...own]);
  const liquid = engine(templates, { ...limits, ...within });
  const parsed = new Map<string, Template[]>();
  const parse = (name: string): Template[] => {
    const known = parsed.get(name);
    if (known) return known;
    const source = templates.get(name);
    if (source === undefined) throw new DomainError('template-invalid', `no template ${name}`, { template: name });
    const made = liquid.parse(source, name);
    parsed.set(name, made);
    return made;
  };
  const guarded = <T>(name: string, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw refused(name, error);
    }
  };
  return {
    words: base.words,
    assetUrl: (name) => base.assets.get(name) ?? `/assets/${name}`,
    has: (name) => templates.has(name),
    check: (name) => {
      guarded(name, () => parse(name));
    },
    print: (name, data) =>
      guarded(name, () => String(liquid.renderSync(parse(name), {}, { globals: data, sync: true }))),
  };
};
