import type { z } from 'zod';
import type { articleAnswerSchema } from '#shared/schemas/http/articles/article-answer.ts';
import type { ArticleInput } from '#shared/schemas/http/articles/article-input.ts';

export type ArticleAnswer = z.output<typeof articleAnswerSchema>;

/** A file as the screen shows it; only its id and words are sent. */
export type EntryMedia = {
  readonly mediaId: string;
  readonly fileName: string;
  readonly size: number;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
};

/** What stands in the editor: all that a person enters of a text. */
export type Entry = Omit<ArticleInput, 'image' | 'gallery' | 'attachments' | 'leader' | 'occasion'> & {
  readonly image?: EntryMedia | undefined;
  readonly gallery: readonly EntryMedia[];
  readonly attachments: readonly EntryMedia[];
  readonly leader?: Partial<NonNullable<ArticleInput['leader']>> | undefined;
  readonly occasion?: Partial<NonNullable<ArticleInput['occasion']>> | undefined;
};

export const emptyEntry = (fields: Partial<Entry> = {}): Entry => ({
  columnId: '',
  kind: 'news',
  lang: 'zh',
  title: '',
  body: '',
  source: { kind: 'original', name: '', url: undefined },
  keywords: [],
  gallery: [],
  attachments: [],
  related: [],
  coPublishers: [],
  openMode: 'proactive',
  publishScope: 'cluster',
  ...fields,
});

/** The names of what is entered; whatever else an answer says is not the writer's. */
const fields = [
  'columnId',
  'alsoIn',
  'kind',
  'lang',
  'title',
  'subtitle',
  'summary',
  'body',
  'author',
  'editor',
  'source',
  'keywords',
  'image',
  'gallery',
  'attachments',
  'related',
  'translationOf',
  'link',
  'interpretationForm',
  'leader',
  'occasion',
  'documentNumber',
  'issuedOn',
  'publisher',
  'coPublishers',
  'subjectClass',
  'genreClass',
  'audienceClass',
  'openMode',
  'openBasis',
  'openStage',
  'validity',
  'effectiveOn',
  'abolishedOn',
  'publishScope',
  'effectiveAt',
  'expiresAt',
  'pinnedUntil',
] as const satisfies readonly (keyof Entry)[];
export type EntryField = (typeof fields)[number];

/** What the API answered, as it stands in the editor. */
export const entryOf = (article: ArticleAnswer): Entry => {
  const known = Object.fromEntries(
    fields.flatMap((field) => (article[field] === undefined ? [] : [[field, article[field]]])),
  );
  return emptyEntry(known as Partial<Entry>);
};

const line = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** An event as it is sent; undefined while it has neither time nor place. */
const occasionInput = (occasion: Entry['occasion']) => {
  if (!occasion?.startsAt && !line(occasion?.place)) return undefined;
  return {
    startsAt: occasion?.startsAt ?? '',
    endsAt: line(occasion?.endsAt),
    place: occasion?.place?.trim() ?? '',
    signUpUrl: line(occasion?.signUpUrl),
    signUpUntil: line(occasion?.signUpUntil),
  };
};

const reference = ({ mediaId, alt, caption }: EntryMedia) => ({ mediaId, alt: line(alt), caption: line(caption) });

/** What is sent: empty fields left out, files by their id. */
export const inputOf = (entry: Entry) => {
  const texts = Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]) => (value === '' || value === undefined ? [] : [[name, value]])),
  ) as Entry;
  const { leader, image } = entry;
  return {
    ...texts,
    columnId: entry.columnId,
    title: entry.title.trim(),
    body: entry.body,
    source: { kind: entry.source.kind, name: entry.source.name.trim(), url: line(entry.source.url) },
    image: image && reference(image),
    gallery: entry.gallery.map(reference),
    attachments: entry.attachments.map(reference),
    occasion: occasionInput(entry.occasion),
    leader:
      entry.kind === 'leaderProfile' && leader
        ? {
            name: leader.name ?? '',
            position: leader.position ?? '',
            duties: leader.duties ?? '',
            resume: leader.resume ?? '',
            rank: leader.rank ?? 1,
            from: leader.from ?? '',
            to: line(leader.to),
          }
        : undefined,
  };
};

/** Why it cannot be saved on the server yet: what every text must have. */
export const lacking = (entry: Entry): 'columnId' | 'title' | 'source' | undefined => {
  if (entry.columnId === '') return 'columnId';
  if (entry.title.trim() === '') return 'title';
  return entry.source.name.trim() === '' ? 'source' : undefined;
};

const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(nbsp|#160);/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');

const comparable = (field: EntryField, entry: Entry): string => {
  if (field === 'body') return `${words(entry.body)} ${(entry.body.match(/src="[^"]*"/g) ?? []).join()}`;
  const input: Readonly<Record<string, unknown>> = inputOf(entry);
  return JSON.stringify(input[field] ?? null);
};

/** Whether an article stands as it did, text and place on its way; its version may have moved all the same, as when it is renewed. */
export const standsAsBefore = (before: ArticleAnswer, now: ArticleAnswer): boolean =>
  before.status === now.status &&
  before.working?.status === now.working?.status &&
  before.working?.stage === now.working?.stage &&
  before.body === now.body &&
  differing(entryOf(before), entryOf(now)).length === 0;

/** Fields in which two states differ; of bodies the words and pictures count, not how the markup is written. */
export const differing = (one: Entry, other: Entry): readonly EntryField[] =>
  fields.filter((field) => comparable(field, one) !== comparable(field, other));
