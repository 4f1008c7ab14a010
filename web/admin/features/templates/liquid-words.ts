import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';

const tags = [
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
  'unless',
  'endunless',
  'comment',
  'endcomment',
];

/** Offers tags after `{%`, and after `{{` or a word whatever the base theme's templates name. */
export const liquidCompletion =
  (names: readonly string[], templates: readonly string[]) =>
  (context: CompletionContext): CompletionResult | null => {
    const tag = context.matchBefore(/\{%-?\s*\w*/);
    if (tag)
      return {
        from: tag.to - (/\w*$/.exec(tag.text)?.[0].length ?? 0),
        options: tags.map((label) => ({ label, type: 'keyword' })),
      };
    const quoted = context.matchBefore(/(include|render)\s+['"][\w/-]*/);
    if (quoted)
      return {
        from: quoted.from + quoted.text.search(/['"]/) + 1,
        options: templates.map((label) => ({ label, type: 'text' })),
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
