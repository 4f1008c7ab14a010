import { z } from 'zod';
import { bilingualSchema, emptySchema, listOf, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const staff = { access: 'staff', method: 'GET', query: emptySchema, status: 200, actions: [] } as const;

export const siteNamesEndpoint = endpoint({
  ...staff,
  id: 'listSiteNames',
  path: '/api/v1/site-names',
  params: emptySchema,
  summary: { zh: '各网站的名称', en: 'What every site readers know is called' },
  answer: listOf(
    z.object({
      siteId: z.string(),
      kind: z.enum(['portal', 'department', 'district', 'topic']),
      name: bilingualSchema,
    }),
  ),
});
export const columnNamesEndpoint = endpoint({
  ...staff,
  id: 'listColumnNames',
  path: '/api/v1/sites/{siteId}/column-names',
  params: z.strictObject({ siteId: siteIdSchema }),
  summary: { zh: '一个网站的栏目名称', en: 'What the columns readers see on a site are called' },
  answer: listOf(
    z.object({
      columnId: z.string(),
      parentId: z.string().optional(),
      name: bilingualSchema,
      lang: z.enum(['zh', 'en']),
    }),
  ),
});
