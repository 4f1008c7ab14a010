import type { EditionContent } from '#shared/domain/article/article.ts';
import type { ClassDictionaries, ClassEntry } from '#shared/domain/cluster/class-dictionaries.ts';
import { startDictionaries } from '#shared/domain/cluster/class-dictionaries.ts';

/** How the disclosure catalogue (信息公开目录) is divided: by subject, genre, organisation, audience. */
export const facets = ['subject', 'genre', 'organisation', 'audience'] as const;
export type Facet = (typeof facets)[number];

/**
 * The catalogue is a tree of lists of its own beside the columns. Its ids begin with a sign no column can have: `~ml` holds
 * all, `~subject` stands above its values, `~subject~finance` is one value's list.
 */
export const catalogueId = '~ml';
export const facetId = (facet: Facet): string => `~${facet}`;
export const isCatalogueId = (columnId: string): boolean => columnId.startsWith('~');

/** A list of the catalogue an article stands in; `value` is what was entered, for its name. */
export type CatalogueList = { readonly columnId: string; readonly value?: string | undefined };

const multiply = (a: number, b: number): number => Math.imul(a, b) >>> 0;

/** Sixteen hexadecimal digits that stand for a text in an address. */
const textCode = (text: string): string => {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let n = 0; n < text.length; n += 1) {
    low = multiply(low ^ text.charCodeAt(n), 0x01000193);
    high = multiply(high ^ text.charCodeAt(text.length - 1 - n), 0x85ebca6b);
  }
  return low.toString(16).padStart(8, '0') + high.toString(16).padStart(8, '0');
};

const entryOf = (entries: readonly ClassEntry[], value: string): ClassEntry | undefined =>
  entries.find(({ code, zh }) => code === value || zh === value);

/** A class is the same whether its code or its name was entered. */
const valueCode = (facet: Facet, value: string): string => {
  const known = facet === 'organisation' ? undefined : entryOf(startDictionaries[facet], value)?.code;
  return known ?? (/^[A-Za-z0-9-]{1,40}$/.test(value) ? value : textCode(value));
};

/** Id of one value's list. */
export const facetValueId = (facet: Facet, value: string): string => `~${facet}~${valueCode(facet, value)}`;

/** Facet and code of a value's list. */
export const parseFacetValue = (columnId: string): { readonly facet: Facet; readonly code: string } | undefined => {
  const [, name, code] = columnId.split('~');
  const facet = facets.find((one) => one === name);
  return facet && code ? { facet, code } : undefined;
};

/** What a value is called: as the operator's dictionary says, else as it was entered. */
export const facetValueName = (
  columnId: string,
  entered: string,
  dictionaries: ClassDictionaries,
): { readonly zh: string; readonly en: string } => {
  const value = parseFacetValue(columnId);
  const entries = value && value.facet !== 'organisation' ? dictionaries[value.facet] : [];
  const entry = value && (entryOf(entries, value.code) ?? entryOf(entries, entered));
  return entry ? { zh: entry.zh, en: entry.en } : { zh: entered, en: entered };
};

type Classified = Pick<
  EditionContent,
  | 'kind'
  | 'lang'
  | 'openMode'
  | 'documentNumber'
  | 'publisher'
  | 'source'
  | 'subjectClass'
  | 'genreClass'
  | 'audienceClass'
>;

const valuesOf = (content: Classified): Readonly<Record<Facet, string | undefined>> => ({
  subject: content.subjectClass,
  genre: content.genreClass,
  organisation: content.publisher ?? content.source.name,
  audience: content.audienceClass,
});

/** Whether a text belongs in the catalogue: disclosed on the body's own motion, and a document or classified. */
export const isCatalogued = (content: Classified): boolean =>
  content.openMode === 'proactive' &&
  content.lang === 'zh' &&
  (content.kind === 'policyDocument' ||
    content.kind === 'regulation' ||
    [content.documentNumber, content.subjectClass, content.genreClass, content.audienceClass].some(Boolean));

/** The lists of the catalogue a text stands in. */
export const catalogueLists = (content: Classified): readonly CatalogueList[] => {
  if (!isCatalogued(content)) return [];
  const values = valuesOf(content);
  return [
    { columnId: catalogueId },
    ...facets.flatMap((facet): CatalogueList[] => {
      const value = values[facet]?.trim();
      return value ? [{ columnId: facetValueId(facet, value), value }] : [];
    }),
  ];
};
