import type { Article, EditionContent, WorkingEdition } from '#shared/domain/article/article.ts';
import { statusOf } from '#shared/domain/article/article-status.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';

/** What the API says of an article; its schema is shared/schemas/http/articles/article-answer.ts. */
export type ArticleAnswer = ReturnType<typeof articleSummary> & { readonly body?: string | undefined };

const workingAnswer = (article: Article, working: WorkingEdition) => ({
  status: working.status,
  stage: working.review?.stage,
  version: article.version,
  revision: working.revision,
  editedBy: working.editedBy.name,
  updatedAt: working.updatedAt,
  scheduledAt: working.scheduledAt,
  dueAt: working.review?.dueAt,
  submittedAt: working.review?.submittedAt,
  chain: working.review?.chain,
  checksum: working.review?.checksum,
  approvals: working.review?.approvals ?? [],
  returned: working.review?.returned,
});

/** An article as lists answer it: the working edition's fields where there is one, both states, no body. */
export const articleSummary = (article: Article) => {
  const { working, live } = article;
  const content: Partial<EditionContent> = (working ?? live)?.content ?? {};
  return {
    articleId: article.articleId,
    siteId: article.siteId,
    version: article.version,
    ...content,
    columnId: content.columnId ?? '',
    kind: content.kind ?? ('' as const),
    lang: content.lang ?? ('zh' as const),
    title: content.title ?? '',
    status: statusOf(article),
    working: working ? workingAnswer(article, working) : null,
    live: live ? { ...live } : null,
    url: live?.url ?? null,
    publishedAt: live?.publishedAt ?? null,
    indexNumber: article.indexNumber ?? null,
    createdAt: article.createdAt,
    updatedAt: article.updatedAt,
    dateChange: article.dateChange ?? null,
    adoptedFrom: article.adoptedFrom ?? null,
  };
};

/** The same with the body of the edition shown. */
export const articleAnswer = async (
  { objects }: { readonly objects: ObjectStore },
  article: Article,
): Promise<ArticleAnswer> => {
  const content = (article.working ?? article.live)?.content;
  return { ...articleSummary(article), body: content ? await readBody(objects, article.siteId, content.bodyHash) : '' };
};
