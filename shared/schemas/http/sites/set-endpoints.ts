import { z } from 'zod';
import { codeSchema, columnIdSchema, emptySchema, listOf, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { pageBlocksAnswer, pageBlocksSchema } from '#shared/schemas/http/sites/block-schemas.ts';
import { columnAnswerSchema } from '#shared/schemas/http/sites/column-schemas.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const siteParams = z.strictObject({ siteId: siteIdSchema });

export const listColumnSetsEndpoint = endpoint({
  id: 'listColumnSets',
  method: 'GET',
  path: '/api/v1/column-sets',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  actions: [],
  summary: { zh: '可成套添加的栏目', en: 'Sets of columns that can be added' },
  answer: listOf(
    z.object({
      setId: z.string(),
      name: bilingual,
      description: bilingual,
      kinds: z.array(z.string()).readonly(),
      below: z.string().optional(),
      portalColumn: z.string().optional(),
      columns: z
        .array(z.object({ columnId: z.string(), parentId: z.string().optional(), name: bilingual, type: z.string() }))
        .readonly(),
    }),
  ),
});

export const addColumnSetEndpoint = endpoint({
  id: 'addColumnSet',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/column-sets/{setId}',
  access: 'staff',
  status: 201,
  params: siteParams.extend({ setId: codeSchema }),
  query: emptySchema,
  body: z.strictObject({ parentId: columnIdSchema.optional(), without: z.array(columnIdSchema).max(50).optional() }),
  idempotent: true,
  actions: ['column.manage'],
  summary: { zh: '添加一套栏目', en: 'Add a set of columns' },
  answer: listOf(columnAnswerSchema),
});

export const retireColumnSetEndpoint = endpoint({
  id: 'retireColumnSet',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/column-sets/{setId}/retire',
  access: 'staff',
  status: 200,
  params: siteParams.extend({ setId: codeSchema }),
  query: emptySchema,
  body: z.strictObject({ columnIds: z.array(columnIdSchema).min(1).max(50).optional() }),
  actions: ['column.manage'],
  summary: { zh: '停用一套栏目', en: 'Retire the columns of a set' },
  answer: listOf(columnAnswerSchema),
});

export const undoColumnSetEndpoint = endpoint({
  id: 'undoColumnSet',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/column-sets/{setId}/undo',
  access: 'staff',
  status: 200,
  params: siteParams.extend({ setId: codeSchema }),
  query: emptySchema,
  /** The columns as adding the set answered them. */
  body: z.strictObject({
    columns: z
      .array(z.strictObject({ columnId: columnIdSchema, version: z.number().int().min(1) }))
      .min(1)
      .max(50),
  }),
  actions: ['column.manage'],
  summary: { zh: '撤销添加一套栏目', en: 'Take back the adding of a set of columns' },
  answer: z.object({
    removed: z.array(z.string()),
    retired: z.array(columnAnswerSchema),
    /** What has been changed or filled since it was added. */
    stays: z.array(z.object({ columnId: z.string(), why: z.enum(['changed', 'articles', 'columns']) })),
  }),
});

/** Which of the site's home pages. */
const homeQuery = z.strictObject({ lang: z.enum(['zh', 'en']).default('zh') });

export const getHomeBlocksEndpoint = endpoint({
  id: 'getHomeBlocks',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/home-blocks',
  access: 'staff',
  status: 200,
  params: siteParams,
  query: homeQuery,
  actions: ['site.read'],
  summary: { zh: '首页区块', en: 'The blocks of the home page' },
  answer: z.object({ version: z.number().int(), blocks: pageBlocksAnswer }),
});

export const saveHomeBlocksEndpoint = endpoint({
  id: 'saveHomeBlocks',
  method: 'PUT',
  path: '/api/v1/sites/{siteId}/home-blocks',
  access: 'staff',
  status: 200,
  params: siteParams,
  query: homeQuery,
  body: z.strictObject({ blocks: pageBlocksSchema }),
  ifMatch: true,
  actions: ['site.manage'],
  summary: { zh: '修改首页区块', en: 'Change the blocks of the home page' },
  answer: z.object({ version: z.number().int(), blocks: pageBlocksAnswer }),
});
