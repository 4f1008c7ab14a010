import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { assertAct } from '#shared/domain/article/article-workflow.ts';

type Person = { readonly accountId: string; readonly name: string };

/** A new article with its first draft. */
export const draftArticle = (input: {
  readonly articleId: string;
  readonly siteId: string;
  readonly content: EditionContent;
  readonly by: Person;
  readonly at: string;
  readonly origin?: string | undefined;
}): Article => ({
  articleId: input.articleId,
  siteId: input.siteId,
  version: 1,
  createdBy: input.by.accountId,
  createdAt: input.at,
  updatedAt: input.at,
  lastRevision: 1,
  placed: [],
  origin: input.origin,
  working: {
    content: input.content,
    revision: 1,
    status: 'draft',
    editedBy: { accountId: input.by.accountId, name: input.by.name },
    authors: [input.by.accountId],
    updatedAt: input.at,
  },
});

/**
 * Saves a text as the working edition. What readers see stays as it is; whatever was approved of the working edition counts
 * no more, since an approval is of one text.
 *
 * @throws DomainError transition-refused
 */
export const editArticle = (article: Article, content: EditionContent, by: Person, at: string): Article => {
  assertAct(article, 'edit');
  const authors = new Set([...(article.working?.authors ?? []), by.accountId]);
  return {
    ...article,
    version: article.version + 1,
    updatedAt: at,
    lastRevision: article.lastRevision + 1,
    working: {
      content,
      revision: article.lastRevision + 1,
      status: 'draft',
      editedBy: { accountId: by.accountId, name: by.name },
      authors: [...authors],
      updatedAt: at,
      scheduledAt: article.working?.scheduledAt,
    },
  };
};

/** Gives up the working edition of an article that has a live one. @throws DomainError transition-refused */
export const discardWorking = (article: Article, at: string): Article => {
  assertAct(article, 'discard');
  return { ...article, version: article.version + 1, updatedAt: at, working: undefined };
};

const withStatus = (article: Article, status: 'deleted' | 'draft' | 'returned', at: string): Article => ({
  ...article,
  version: article.version + 1,
  updatedAt: at,
  working: article.working && { ...article.working, status, updatedAt: at },
});

/** Gives up a text that was never online: it leaves the lists and desks, and can be recovered. @throws DomainError transition-refused */
export const deleteDraft = (article: Article, at: string): Article => {
  assertAct(article, 'delete');
  return withStatus(article, 'deleted', at);
};

/** Takes a deleted text back as it was. @throws DomainError transition-refused */
export const recoverDraft = (article: Article, at: string): Article => {
  assertAct(article, 'recover');
  return withStatus(article, article.working?.review?.returned ? 'returned' : 'draft', at);
};
