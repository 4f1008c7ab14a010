import { z } from 'zod';
import { articleKinds } from '#shared/domain/article/article.ts';
import { articleAnswerSchema } from '#shared/schemas/http/articles/article-answer.ts';
import { articleIdSchema, emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const comment = z.string().trim().max(2000);

/** A decision says nothing about its stage: the server knows where the article stands. */
export const reviewDecisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('approve'),
    comment: comment.default(''),
    checksum: z.string().max(100).optional(),
    secrecy: z.literal('cleared').optional(),
  }),
  z.strictObject({
    decision: z.literal('return'),
    comment: comment.min(1),
    checksum: z.string().max(100).optional(),
    toStage: z.string().max(20).optional(),
    secrecy: z.literal('refer').optional(),
  }),
]);

export const decideReviewEndpoint = endpoint({
  id: 'decideReview',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/articles/{articleId}/reviews',
  access: 'staff',
  status: 200,
  params: z.strictObject({ siteId: siteIdSchema, articleId: articleIdSchema }),
  query: emptySchema,
  body: reviewDecisionSchema,
  summary: { zh: '审核：通过或退回', en: 'Approve or return' },
  actions: ['review.first', 'review.second', 'review.third', 'review.fourth', 'review.final'],
  answer: articleAnswerSchema,
});

export const decideBatchEndpoint = endpoint({
  id: 'decideReviewBatch',
  method: 'POST',
  path: '/api/v1/reviews',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  body: z.strictObject({
    items: z
      .array(
        z.strictObject({ siteId: siteIdSchema, articleId: articleIdSchema, checksum: z.string().max(100).optional() }),
      )
      .min(1)
      .max(50),
    decision: reviewDecisionSchema,
  }),
  summary: { zh: '批量审核，逐条返回结果', en: 'Decide a batch, result by item' },
  actions: ['review.first', 'review.second', 'review.third', 'review.fourth', 'review.final'],
  answer: z.object({
    results: z.array(
      z.object({ siteId: z.string(), articleId: z.string(), ok: z.boolean(), problem: z.string().optional() }),
    ),
  }),
});

export const reviewDeskEndpoint = endpoint({
  id: 'reviewDesk',
  method: 'GET',
  path: '/api/v1/reviews',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: pageQuerySchema.extend({
    site: siteIdSchema.optional(),
    stage: z.enum(['first', 'second', 'third', 'fourth', 'final']).optional(),
    kind: z.enum(articleKinds).optional(),
    overdue: z.stringbool().optional(),
  }),
  summary: { zh: '待我审核', en: 'What I may decide now' },
  actions: ['review.first', 'review.second', 'review.third', 'review.fourth', 'review.final'],
  answer: listOf(articleAnswerSchema),
});

/** What one reviewer decided and said. */
export const opinionSchema = z.looseObject({
  opinionId: z.string(),
  stage: z.string(),
  decision: z.enum(['approve', 'return']),
  toStage: z.string().optional(),
  name: z.string(),
  deputyFor: z.string().optional(),
  at: z.string(),
  comment: z.string(),
  secrecy: z.enum(['cleared', 'refer']).optional(),
  revision: z.number(),
});

export const listOpinionsEndpoint = endpoint({
  id: 'listOpinions',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/articles/{articleId}/reviews',
  access: 'staff',
  status: 200,
  params: z.strictObject({ siteId: siteIdSchema, articleId: articleIdSchema }),
  query: pageQuerySchema,
  summary: { zh: '审核意见', en: 'What reviewers decided and said' },
  actions: ['article.read'],
  answer: listOf(opinionSchema),
});
