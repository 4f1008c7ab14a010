import type { AdoptedFrom, SourceMirror } from '#shared/domain/article/adopted-from.ts';
import type { Article, EditionContent, LiveEdition, MediaRef } from '#shared/domain/article/article.ts';

type Person = { readonly accountId: string; readonly name: string };

/** What a list shows of a live text. */
export const mirrorOf = ({ version }: Pick<Article, 'version'>, live: LiveEdition): SourceMirror => {
  const { content } = live;
  return {
    version,
    editionAt: live.editionAt,
    columnId: content.columnId,
    title: content.title,
    summary: content.summary ?? '',
    url: content.kind === 'link' && content.link ? content.link : live.url,
    image: content.image && { mediaId: content.image.mediaId, alt: content.image.alt ?? content.title },
    documentNumber: content.documentNumber,
    validity: content.validity,
    sourceName: content.source.name,
    occasion: content.occasion,
  };
};

/** Whether two mirrors show the same, whatever version they were taken at. */
export const sameMirror = (a: SourceMirror, b: SourceMirror): boolean =>
  JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 });

export type CopiedFiles = Partial<Record<'image', MediaRef>> & {
  readonly gallery: readonly MediaRef[];
  readonly attachments: readonly MediaRef[];
};

/**
 * The text as it stands in a column of another site. A copy names the site it came from and has files of its own; a reference
 * keeps what reviewers read, its files stay where they are.
 */
export const adoptedContent = (
  content: EditionContent,
  target: {
    readonly columnId: string;
    readonly mode: AdoptedFrom['mode'];
    readonly title?: string | undefined;
    /** Absolute address at the source, once it has one. */
    readonly address?: string | undefined;
    readonly files: CopiedFiles;
  },
): EditionContent => ({
  ...content,
  columnId: target.columnId,
  title: target.title ?? content.title,
  source: target.mode === 'copy' ? { kind: 'repost', name: content.source.name, url: target.address } : content.source,
  image: target.files.image,
  gallery: target.files.gallery,
  attachments: target.files.attachments,
  translationOf: undefined,
  // How long a text stays on top of a list is for its own site to say.
  pinnedUntil: undefined,
});

/** A new article that adopts another site's, as a draft. */
export const adoptedDraft = (input: {
  readonly articleId: string;
  readonly siteId: string;
  readonly content: EditionContent;
  readonly from: AdoptedFrom;
  readonly by: Person;
  readonly at: string;
}): Article => ({
  articleId: input.articleId,
  siteId: input.siteId,
  version: 1,
  createdBy: input.by.accountId,
  createdAt: input.at,
  updatedAt: input.at,
  lastRevision: 1,
  placed: [],
  adoptedFrom: input.from,
  working: {
    content: input.content,
    revision: 1,
    status: 'draft',
    editedBy: { accountId: input.by.accountId, name: input.by.name },
    authors: [input.by.accountId],
    updatedAt: input.at,
  },
});
