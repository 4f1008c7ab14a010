import type { Article } from '#shared/domain/article/article.ts';
import { assertAct } from '#shared/domain/article/article-workflow.ts';

export type SubmitInput = {
  readonly chain: readonly string[];
  /** Checksum of the working content: what the reviewers will have read. */
  readonly checksum: string;
  readonly by: string;
  readonly at: string;
  /** When the first stage is due. */
  readonly dueAt: string;
};

/** Puts the working edition into review at the first stage of its chain. @throws DomainError transition-refused */
export const submitArticle = (article: Article, input: SubmitInput): Article => {
  assertAct(article, 'submit');
  if (!article.working) return article;
  return {
    ...article,
    version: article.version + 1,
    updatedAt: input.at,
    working: {
      ...article.working,
      status: 'inReview',
      updatedAt: input.at,
      review: {
        chain: input.chain,
        stage: input.chain[0],
        checksum: input.checksum,
        submittedBy: input.by,
        submittedAt: input.at,
        dueAt: input.dueAt,
        approvals: [],
      },
    },
  };
};
