import { z } from 'zod';
import { articleAnswerSchema } from '#shared/schemas/http/articles/article-answer.ts';
import { emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

/** Exact up to 100; `more` says that there are more. */
const figure = { count: z.number(), more: z.boolean() } as const;
const texts = z.object({ ...figure, items: z.array(articleAnswerSchema) });

export const getWorkEndpoint = endpoint({
  id: 'getWork',
  method: 'GET',
  path: '/api/v1/work',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(20).default(5) }),
  summary: {
    zh: '我的工作：各类待办的数量和前几条',
    en: 'My work: how much of each kind waits, and the first of each',
  },
  actions: [],
  answer: z.object({
    toReview: texts,
    overdue: z.object(figure),
    dueSoon: z.object(figure),
    drafts: texts,
    inReview: texts,
    returned: texts,
    ready: texts,
    failedPages: z.object({
      ...figure,
      items: z.array(
        z.object({
          siteId: z.string(),
          path: z.string(),
          articleId: z.string().optional(),
          at: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  }),
});

export const listReadyTextsEndpoint = endpoint({
  id: 'listReadyTexts',
  method: 'GET',
  path: '/api/v1/reviews/ready',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: pageQuerySchema.extend({ site: siteIdSchema.optional() }),
  summary: { zh: '已通过、待发布的稿件', en: 'Approved texts that are not online yet' },
  actions: ['article.publish'],
  answer: listOf(articleAnswerSchema),
});
