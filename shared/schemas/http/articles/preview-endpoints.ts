import { z } from 'zod';
import { articleInputSchema } from '#shared/schemas/http/articles/article-input.ts';
import { articleIdSchema, emptySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const articles = '/api/v1/sites/{siteId}/articles';

export const previewArticleEndpoint = endpoint({
  id: 'previewArticle',
  method: 'POST',
  path: `${articles}/preview`,
  access: 'staff',
  status: 200,
  actions: ['article.write', 'article.read'],
  summary: { zh: '预览稿件页面（不保存）', en: 'The page a text would become; nothing is stored' },
  params: z.strictObject({ siteId: siteIdSchema }),
  query: z.strictObject({ article: articleIdSchema.optional() }),
  body: articleInputSchema,
  answer: z.object({ html: z.string() }),
});

export const previewEditionEndpoint = endpoint({
  id: 'previewEdition',
  method: 'GET',
  path: `${articles}/{articleId}/preview`,
  access: 'staff',
  status: 200,
  actions: ['article.read'],
  summary: { zh: '预览已保存的稿件', en: 'The page the saved working edition would become' },
  params: z.strictObject({ siteId: siteIdSchema, articleId: articleIdSchema }),
  query: emptySchema,
  answer: z.object({ html: z.string() }),
});

export const articleImpactEndpoint = endpoint({
  id: 'articleImpact',
  method: 'GET',
  path: `${articles}/{articleId}/impact`,
  access: 'staff',
  status: 200,
  actions: ['article.read'],
  summary: {
    zh: '发布、撤稿或下架会改写哪些页面',
    en: 'Which pages are written again when it is published, withdrawn or taken down',
  },
  params: z.strictObject({ siteId: siteIdSchema, articleId: articleIdSchema }),
  query: emptySchema,
  answer: z.object({
    pages: z.number().int(),
    sites: z.array(
      z.object({
        siteId: z.string(),
        name: z.object({ zh: z.string(), en: z.string() }),
        pages: z.number().int(),
      }),
    ),
  }),
});
