import type { Article } from '#shared/domain/article/article.ts';

/**
 * An adoption on its way online whose source has left: back to its editor with the reason, whatever was approved of it. Undefined
 * where nothing is on its way.
 */
export const recallAdoption = (
  article: Article,
  reason: string,
  by: { readonly accountId: string; readonly name: string },
  at: string,
): Article | undefined => {
  const { working } = article;
  const onItsWay = working?.status === 'inReview' || working?.status === 'approved' || working?.status === 'scheduled';
  if (!working || !onItsWay || !working.review) return undefined;
  const { review } = working;
  const stage = review.stage ?? review.chain.at(-1) ?? '';
  const returned = { stage, by: by.accountId, name: by.name, at, comment: reason };
  return {
    ...article,
    version: article.version + 1,
    updatedAt: at,
    working: {
      ...working,
      status: 'returned',
      updatedAt: at,
      scheduledAt: undefined,
      review: { ...review, stage: undefined, dueAt: undefined, returned },
    },
  };
};
