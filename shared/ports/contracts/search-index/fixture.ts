import { onTestFinished } from 'vitest';
import type { SearchDocument, SearchIndex, SearchQuery } from '../../search-index.ts';

/** An isolated index, and what the suite must be able to do to it. */
export type SearchIndexUnderTest = {
  readonly index: SearchIndex;
  /** Lets time pass for tombstones. */
  readonly advance: (seconds: number) => void;
  readonly now: () => Date;
  readonly close?: (() => void) | undefined;
};
export type CreateSearchIndex = () => SearchIndexUnderTest;

export const openFor = (create: CreateSearchIndex): SearchIndexUnderTest => {
  const made = create();
  onTestFinished(() => made.close?.());
  return made;
};

/** A text as this suite cuts it: neighbouring characters, whole Latin words and numbers. */
export const cut = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(/[a-z0-9]+|\p{sc=Han}+/gu)].flatMap(([run]) => {
    const characters = [...run];
    if (/^[a-z0-9]/.test(run) || characters.length === 1) return [run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });

/** A live document of site `jyj` whose tokens follow from its texts. */
export const documentOf = (
  id: string,
  fields: Partial<SearchDocument> & { readonly numbers?: string; readonly attachment?: string } = {},
): SearchDocument => {
  const { numbers = '', attachment = '', ...given } = fields;
  const document = {
    version: 1,
    live: true,
    siteId: 'jyj',
    columnId: 'news',
    columnPath: ['top', 'news'],
    kind: 'news',
    lang: 'zh',
    publishedAt: '2026-01-01T00:00:00.000Z',
    title: '',
    source: '',
    documentNumber: '',
    indexNumber: '',
    text: '',
    url: `/news/2026/${id}.html`,
    ...given,
  };
  return {
    ...document,
    id: `${document.siteId}/${id}`,
    tokens: {
      title: cut(document.title).join(' '),
      titleWords: cut(document.title).join(' '),
      body: cut(document.text).join(' '),
      numbers,
      attachments: cut(attachment).join(' '),
    },
  };
};

/** A query of everything typed, all of it to be there. */
export const typed = (text: string, fields: Partial<SearchQuery> = {}): SearchQuery => ({
  bigrams: cut(text).map((token) => ({ alternatives: [token], weight: 1 })),
  words: [],
  phrases: [],
  minimumMatch: 1,
  sort: 'relevance',
  now: '2026-03-01T00:00:00.000Z',
  offset: 0,
  limit: 10,
  ...fields,
});

/** The ids of the hits, without their site. */
export const found = async (index: SearchIndex, query: SearchQuery): Promise<readonly string[]> =>
  (await index.query(query)).hits.map(({ document }) => document.id.split('/')[1] ?? '');
