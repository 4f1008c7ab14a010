import type { Article, LiveEdition } from '#shared/domain/article/article.ts';
import { statusOf } from '#shared/domain/article/article-status.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';

/** What the API says of an article; its schema is shared/schemas/http/articles/article-answer.ts. */
export type ArticleAnswer = {
  readonly articleId: string;
  readonly siteId: string;
  readonly columnId: string;
  readonly kind: string;
  readonly lang: string;
  readonly title: string;
  readonly body?: string;
  readonly status: string;
  readonly working:
    | ({ readonly status: string; readonly stage?: string | undefined; readonly version: number } & Record<
        string,
        unknown
      >)
    | null;
  readonly live: LiveEdition | null;
  readonly version: number;
  readonly url: string | null;
} & Record<string, unknown>;

/** An article as lists answer it: the working edition's fields where there is one, both states, no body. */
export const articleSummary = (article: Article): ArticleAnswer => {
  const { working, live } = article;
  const content = (working ?? live)?.content;
  return {
    articleId: article.articleId,
    siteId: article.siteId,
    version: article.version,
    ...(content ?? {}),
    columnId: content?.columnId ?? '',
    kind: content?.kind ?? '',
    lang: content?.lang ?? 'zh',
    title: content?.title ?? '',
    status: statusOf(article),
    working: working
      ? {
          status: working.status,
          stage: working.review?.stage,
          version: article.version,
          revision: working.revision,
          editedBy: working.editedBy.name,
          updatedAt: working.updatedAt,
          scheduledAt: working.scheduledAt,
          dueAt: working.review?.dueAt,
          checksum: working.review?.checksum,
          approvals: working.review?.approvals ?? [],
          returned: working.review?.returned,
        }
      : null,
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
