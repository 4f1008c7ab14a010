import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';

const tags = [
  'layout',
  'list',
  'occasions',
  'column',
  'children',
  'navigation',
  'sites',
  'siteLinks',
  'if',
  'elsif',
  'else',
  'endif',
  'for',
  'endfor',
  'assign',
  'capture',
  'endcapture',
  'case',
  'when',
  'endcase',
  'include',
  'render',
  'cycle',
  'break',
  'continue',
  'unless',
  'endunless',
  'comment',
  'endcomment',
];

/** Filters that do something to a value; those that leave escaping, the clock or chance are not there. */
const filters = [
  'append',
  'capitalize',
  'default',
  'escape',
  'first',
  'join',
  'last',
  'map',
  'plus',
  'prepend',
  'replace',
  'reverse',
  'size',
  'slice',
  'sort',
  'split',
  'strip',
  'truncate',
  'uniq',
  'upcase',
  'url_encode',
  'where',
];

/** Offers tags after `{%`, filters after `|`, and after `{{` or a word whatever the base theme's templates name. */
export const liquidCompletion =
  (names: readonly string[], templates: readonly string[]) =>
  (context: CompletionContext): CompletionResult | null => {
    const tag = context.matchBefore(/\{%-?\s*\w*/);
    if (tag)
      return {
        from: tag.to - (/\w*$/.exec(tag.text)?.[0].length ?? 0),
        options: tags.map((label) => ({ label, type: 'keyword' })),
      };
    const quoted = context.matchBefore(/(include|layout|render)\s+['"][\w/-]*/);
    if (quoted)
      return {
        from: quoted.from + quoted.text.search(/['"]/) + 1,
        options: templates.map((label) => ({ label, type: 'text' })),
      };
    const filter = context.matchBefore(/\|\s*\w*/);
    if (filter)
      return {
        from: filter.to - (/\w*$/.exec(filter.text)?.[0].length ?? 0),
        options: filters.map((label) => ({ label, type: 'function' })),
      };
    const word = context.matchBefore(/[\w.]+/);
    if (!word && !context.matchBefore(/\{\{-?\s*/) && !context.explicit) return null;
    return { from: word?.from ?? context.pos, options: names.map((label) => ({ label, type: 'variable' })) };
  };

/** Names that templates use in output and conditions: what there is to complete. */
export const namesIn = (sources: readonly string[]): readonly string[] => {
  const found = new Set<string>();
  for (const source of sources)
    for (const [, inside = ''] of source.matchAll(/\{[{%]-?([\s\S]*?)-?[%}]\}/g))
      for (const [name] of inside.replace(/(['"]).*?\1/g, '').matchAll(/\b[a-z][A-Za-z0-9]*(?:\.[a-zA-Z0-9]+)+/g))
        found.add(name);
  return [...found].sort();
};
