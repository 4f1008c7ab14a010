import { z } from 'zod';
import { articleIdSchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

/** The whole page without scripts; show it in a frame without rights. */
export const previewAnswerSchema = z.object({ html: z.string() });

export const previewEditionEndpoint = endpoint({
  id: 'previewEdition',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/articles/{articleId}/preview',
  access: 'staff',
  status: 200,
  params: z.strictObject({ siteId: siteIdSchema, articleId: articleIdSchema }),
  query: z.strictObject({ edition: z.enum(['working', 'live']).default('working') }),
  summary: { zh: '预览（读者将看到的页面）', en: 'Preview: the page as readers will get it' },
  actions: ['article.read'],
  answer: previewAnswerSchema,
});
