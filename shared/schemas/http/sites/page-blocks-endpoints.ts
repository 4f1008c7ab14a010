import { z } from 'zod';
import { columnIdSchema, emptySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { pageBlocksSchema } from '#shared/schemas/http/sites/block-schemas.ts';

/** The page that blocks are put together for: a home page in one language, or a column's. */
const blockPage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('home'), lang: z.enum(['zh', 'en']) }),
  z.strictObject({ kind: z.literal('column'), columnId: columnIdSchema }),
]);

const common = {
  method: 'POST',
  access: 'staff',
  status: 200,
  params: z.strictObject({ siteId: siteIdSchema }),
  query: emptySchema,
  body: z.strictObject({ page: blockPage, blocks: pageBlocksSchema }),
  actions: ['site.manage', 'column.manage'],
} as const;

export const previewBlocksEndpoint = endpoint({
  ...common,
  id: 'previewBlocks',
  path: '/api/v1/sites/{siteId}/page-blocks/preview',
  summary: { zh: '用现有数据预览区块（不保存）', en: 'The page with live data and blocks as they are being edited' },
  answer: z.object({
    /** Null where the page would have nothing to show. */
    html: z.string().nullable(),
    /** Where readers find it. */
    address: z.string(),
  }),
});

export const blocksImpactEndpoint = endpoint({
  ...common,
  id: 'blocksImpact',
  path: '/api/v1/sites/{siteId}/page-blocks/impact',
  summary: { zh: '保存区块将重写的页面数', en: 'How many pages saving the blocks rewrites' },
  answer: z.object({ pages: z.number().int() }),
});
