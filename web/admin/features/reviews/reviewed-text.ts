import type { z } from 'zod';
import type { articleAnswerSchema } from '#shared/schemas/http/articles/article-answer.ts';

/** A text as the review desk holds it. */
export type ReviewedText = z.output<typeof articleAnswerSchema>;

/** Address of a text on the review desk; the filters of the list go along. */
export const addressOfText = ({ siteId, articleId }: { siteId: string; articleId: string }, search: string): string =>
  `/reviews/${siteId}/${articleId}${search}`;

export const keyOfText = ({ siteId, articleId }: { siteId: string; articleId: string }): string =>
  `${siteId}/${articleId}`;

/** The stage that decides after this one; undefined when this is the last. */
export const stageAfter = ({ working }: ReviewedText): string | undefined => {
  const chain = working?.chain ?? [];
  return chain[chain.indexOf(working?.stage ?? '') + 1];
};
