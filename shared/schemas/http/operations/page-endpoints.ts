import { z } from 'zod';
import { emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const params = z.strictObject({ siteId: siteIdSchema });
const access = { access: 'staff', actions: ['operations.manage', 'site.manage'], params } as const;
/** As a manifest names a page: below the site's root, without leading slash; within the length of a key whatever its letters. */
const path = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^/\\][^\\]*$/)
  .refine((text) => !text.split('/').some((part) => part === '' || part === '.' || part === '..'));

export const listFailedPagesEndpoint = endpoint({
  ...access,
  id: 'listFailedPages',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/failed-pages',
  status: 200,
  query: pageQuerySchema,
  summary: { zh: '生成失败的页面', en: 'Pages that could not be made' },
  answer: listOf(
    z.object({
      path: z.string(),
      kind: z.string(),
      articleId: z.string().optional(),
      columnId: z.string().optional(),
      at: z.string(),
      reason: z.string(),
      attempts: z.number().int(),
    }),
  ),
});

export const renderPagesEndpoint = endpoint({
  ...access,
  id: 'renderPages',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/failed-pages/render',
  status: 202,
  query: emptySchema,
  body: z.strictObject({ paths: z.array(path).min(1).max(100) }),
  summary: { zh: '重新生成这些页面', en: 'Make these pages again' },
  answer: z.object({ requested: z.number().int() }),
});

export const reconcilePagesEndpoint = endpoint({
  ...access,
  id: 'reconcilePages',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/pages/reconcile',
  status: 202,
  query: emptySchema,
  body: emptySchema,
  summary: { zh: '核对并修复全站页面', en: 'Compare the pages of a site with the tables and repair them' },
  answer: z.object({ started: z.literal(true) }),
});
