import { z } from 'zod';
import { columnIdSchema, emptySchema, listOf, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { columnAnswerSchema, columnInputSchema, columnPatchSchema } from '#shared/schemas/http/sites/column-schemas.ts';

const columns = '/api/v1/sites/{siteId}/columns';
const column = `${columns}/{columnId}`;
const siteParams = z.strictObject({ siteId: siteIdSchema });
const params = z.strictObject({ siteId: siteIdSchema, columnId: columnIdSchema });
const staff = { access: 'staff', query: emptySchema, params, answer: columnAnswerSchema, status: 200 } as const;

export const listColumnsEndpoint = endpoint({
  ...staff,
  id: 'listColumns',
  method: 'GET',
  path: columns,
  params: siteParams,
  actions: ['site.read'],
  summary: { zh: '栏目树', en: 'The columns of a site, parents before children' },
  answer: listOf(columnAnswerSchema),
});
export const createColumnEndpoint = endpoint({
  ...staff,
  id: 'createColumn',
  method: 'POST',
  path: columns,
  params: siteParams,
  status: 201,
  idempotent: true,
  actions: ['column.manage'],
  summary: { zh: '新建栏目', en: 'Create a column' },
  body: columnInputSchema,
});
export const getColumnEndpoint = endpoint({
  ...staff,
  id: 'getColumn',
  method: 'GET',
  path: column,
  actions: ['site.read'],
  summary: { zh: '栏目详情', en: 'Get a column' },
});
export const columnImpactEndpoint = endpoint({
  ...staff,
  id: 'getColumnImpact',
  method: 'GET',
  path: `${column}/impact`,
  actions: ['column.manage'],
  summary: { zh: '修改栏目的影响', en: 'What a change of the column makes anew' },
  answer: z.object({
    pages: z.number().int(),
    ownPages: z.number().int(),
    mountedOn: z.array(z.string()).readonly(),
  }),
});
export const changeColumnEndpoint = endpoint({
  ...staff,
  id: 'changeColumn',
  method: 'PATCH',
  path: column,
  actions: ['column.manage', 'column.mount'],
  summary: { zh: '修改、移动或挂接栏目', en: 'Change, move or mount a column' },
  body: columnPatchSchema,
});
export const retireColumnEndpoint = endpoint({
  ...staff,
  id: 'retireColumn',
  method: 'DELETE',
  path: column,
  actions: ['column.manage'],
  summary: { zh: '停用栏目', en: 'Retire a column that holds nothing' },
});
export const reopenColumnEndpoint = endpoint({
  ...staff,
  id: 'reopenColumn',
  method: 'POST',
  path: `${column}/reopen`,
  actions: ['column.manage'],
  summary: { zh: '重新启用已停用的栏目', en: 'Take a retired column into use again' },
  body: z.strictObject({ parentId: columnIdSchema.optional(), path: columnInputSchema.shape.path }),
});
export const mergeColumnEndpoint = endpoint({
  ...staff,
  id: 'mergeColumn',
  method: 'POST',
  path: `${column}/merge`,
  status: 202,
  actions: ['column.manage'],
  summary: { zh: '并入另一栏目', en: 'Merge a column into another' },
  body: z.strictObject({ into: columnIdSchema }),
});

const mountSchema = z.object({
  columnId: z.string(),
  sourceSiteId: z.string(),
  sourceColumnId: z.string(),
  state: z.string(),
});

export const listMountsEndpoint = endpoint({
  ...staff,
  id: 'listMounts',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/mounts',
  params: siteParams,
  actions: ['column.mount'],
  summary: { zh: '挂接到本网站的栏目', en: "Columns mounted, or asking to be, on this site's" },
  answer: listOf(mountSchema),
});
export const decideMountEndpoint = endpoint({
  ...staff,
  id: 'decideMount',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/mounts/{columnId}/{sourceSiteId}/{sourceColumnId}',
  params: params.extend({ sourceSiteId: siteIdSchema, sourceColumnId: columnIdSchema }),
  actions: ['column.mount'],
  summary: { zh: '同意、拒绝或终止挂接', en: 'Approve, refuse or end a mount' },
  body: z.strictObject({ decision: z.enum(['approve', 'refuse']) }),
  answer: mountSchema,
});
export const getTaskEndpoint = endpoint({
  ...staff,
  id: 'getTask',
  method: 'GET',
  path: '/api/v1/tasks/{taskId}',
  params: z.strictObject({ taskId: z.string().regex(/^[0-9A-Za-z-]{1,40}$/) }),
  actions: [],
  summary: { zh: '后台任务进度', en: 'Progress of a background task' },
  answer: z.object({
    taskId: z.string(),
    kind: z.string(),
    siteId: z.string(),
    state: z.enum(['open', 'done', 'failed']),
    handled: z.number(),
    failure: z.string().optional(),
    startedBy: z.object({ accountId: z.string(), name: z.string() }),
    createdAt: z.string(),
    updatedAt: z.string(),
    finishedAt: z.string().optional(),
  }),
});
