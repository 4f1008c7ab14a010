import { draftParts } from './draft-key.ts';
import type { KeptDraft } from './draft-store.ts';

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };

/** The words of markup, a line for every paragraph, row or item. */
const wordsOf = (text: string): string =>
  /<[a-z][^>]*>/i.test(text)
    ? text
        .replace(/<br\s*\/?>|<\/(p|h\d|li|tr|div|blockquote|figcaption)>/gi, '\n')
        .replace(/<\/t[dh]>/gi, '\t')
        .replace(/<[^>]*>/g, '')
        .replace(/&(nbsp|lt|gt|quot|amp);/g, (_, name: string) => entities[name] ?? '')
        .replace(/[ \t]*\n\s*/g, '\n')
        .trim()
    : text.trim();

const coded = new Set(
  'kind lang alsoIn related translationOf openMode openStage publishScope validity interpretationForm subjectClass genreClass audienceClass size version order'.split(
    ' ',
  ),
);

/** Names and codes a program gives, which say nothing to a person. */
const isNameOfProgram = (field: string): boolean => coded.has(field) || /(^|[a-z])(Id|Ids|Key|Hash)$/.test(field);

const linesOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [wordsOf(value)];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (isNameOfProgram(field) ? [] : linesOf(inner)));
};

const fieldsBeforeText = ['title', 'subtitle', 'summary', 'body'];

type Marks = {
  /** Name of a text's field. */
  readonly nameOf: (field: string) => string;
  readonly colon: string;
  readonly comma: string;
};

/** A form as it was read while it was filled in; where that is not known, what was typed line by line. */
const formText = ({ said = [], entry }: KeptDraft<unknown>, { colon, comma }: Marks): string =>
  said.length > 0
    ? said.map(({ name, values }) => `${name ? `${name}${colon}` : ''}${values.join(comma)}`).join('\n')
    : linesOf((entry as { readonly mine?: unknown }).mine).join('\n');

/** What a person entered, as words to be read and copied: a text field by field, a form entry by entry, under their names. */
export const draftText = (draft: KeptDraft<unknown>, marks: Marks): string => {
  const { key, entry } = draft;
  if (!draftParts(key)) return formText(draft, marks);
  const text = entry as Readonly<Record<string, unknown>>;
  const others = Object.keys(text).filter((field) => !fieldsBeforeText.includes(field) && !isNameOfProgram(field));
  return [...fieldsBeforeText, ...others]
    .map((field) => [field, linesOf(text[field])] as const)
    .filter(([, lines]) => lines.length > 0)
    .map(([field, lines]) =>
      field === 'body' ? `\n${lines.join('\n')}\n` : `${marks.nameOf(field)}${marks.colon}${lines.join(marks.comma)}`,
    )
    .join('\n');
};
