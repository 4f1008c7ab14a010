import type { z } from 'zod';
import type { Services } from '#functions/composition/services.ts';
import { readBody } from '#functions/publishing/edition-content.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { statusOf } from '#shared/domain/article/article-status.ts';
import type { articleAnswerSchema } from '#shared/schemas/http/articles/article-answer.ts';

/** An article as lists answer it: the working edition's fields where there is one, both states, no body. */
export const articleSummary = (article: Article): z.input<typeof articleAnswerSchema> => {
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
  };
};

/** The same with the body of the edition shown. */
export const articleAnswer = async (
  services: Pick<Services, 'objects'>,
  article: Article,
): Promise<z.input<typeof articleAnswerSchema>> => {
  const content = (article.working ?? article.live)?.content;
  return {
    ...articleSummary(article),
    body: content ? await readBody(services, article.siteId, content.bodyHash) : '',
  };
};
