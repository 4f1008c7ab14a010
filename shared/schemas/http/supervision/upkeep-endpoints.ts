import { z } from 'zod';
import { columnTypes } from '#shared/domain/column/column.ts';
import { upkeepStates } from '#shared/domain/upkeep/column-upkeep.ts';
import { supervisedBoards } from '#shared/domain/upkeep/upkeep-rules.ts';
import { emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const params = z.strictObject({ siteId: siteIdSchema });
const bilingual = z.object({ zh: z.string(), en: z.string() });
const count = z.number().int();
const state = z.enum(upkeepStates);
const board = z.enum(supervisedBoards);

const columnUpkeepAnswer = z.object({
  siteId: z.string(),
  columnId: z.string(),
  version: count,
  home: z.literal(true).optional(),
  name: bilingual,
  type: z.string(),
  function: z.string(),
  board,
  ownerUnit: z.string(),
  ruleId: z.string().optional(),
  limitDays: z.number().optional(),
  latestAt: z.string().optional(),
  dueAt: z.string().optional(),
  state,
  since: z.string(),
  rectificationId: z.string().optional(),
});

const summaryAnswer = z.object({
  siteId: z.string(),
  version: count,
  at: z.string(),
  columns: count,
  counts: z.record(state, count),
  dynamicOverdue: count,
  vetoes: z.array(z.enum(['home', 'dynamic', 'stale', 'blank'])).readonly(),
  name: bilingual,
});

const shares = z
  .strictObject({
    owner: z.number().min(0.01).max(1),
    administrator: z.number().min(0.01).max(1),
    red: z.number().min(0.01).max(1),
  })
  .refine(({ owner, administrator, red }) => owner <= administrator && administrator <= red, {
    error: 'Each share is at least the one before',
    params: { zh: '后一档比例不得低于前一档' },
  });

const limit = z.strictObject({
  ruleId: z.string().trim().min(1).max(40),
  types: z.array(z.enum(columnTypes)).min(1).optional(),
  classes: z
    .array(z.enum(['realtime', 'periodic', 'interactive', 'static']))
    .min(1)
    .optional(),
  home: z.literal(true).optional(),
  days: z.number().int().min(1).max(1000),
  shares: shares.optional(),
});

const rulesFields = {
  limits: z.array(limit).max(60),
  shares,
  vetoes: z.strictObject({
    dynamic: z.number().int().min(1).max(1000),
    stale: z.number().int().min(1).max(1000),
    blank: z.number().int().min(1).max(1000),
  }),
  rectifyDays: z.number().int().min(1).max(365),
  supervisors: z.array(z.strictObject({ board, accountIds: z.array(z.string().min(1).max(60)).max(50) })).max(20),
} as const;
const rulesAnswer = z.object({
  version: count,
  ...rulesFields,
  /** The supervisors by name. */
  people: z.array(z.object({ accountId: z.string(), name: z.string() })).readonly(),
});

export const listUpkeepEndpoint = endpoint({
  id: 'listUpkeep',
  method: 'GET',
  path: '/api/v1/upkeep',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: pageQuerySchema.extend({
    state: state.default('red'),
    board: z.enum([...supervisedBoards, 'mine']).optional(),
  }),
  actions: ['dashboard.read'],
  summary: { zh: '各网站某一状态的栏目', en: 'Columns in one state, over all sites' },
  answer: listOf(columnUpkeepAnswer),
});

export const upkeepSummaryEndpoint = endpoint({
  id: 'upkeepSummary',
  method: 'GET',
  path: '/api/v1/upkeep/summary',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  actions: ['dashboard.read'],
  summary: { zh: '各网站更新情况', en: 'How the sites stand' },
  answer: listOf(summaryAnswer),
});

export const exportUpkeepEndpoint = endpoint({
  id: 'exportUpkeep',
  method: 'GET',
  path: '/api/v1/upkeep/summary.csv',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  actions: ['dashboard.read'],
  summary: { zh: '更新情况通报表', en: 'The circular of updates as a table' },
  answer: z.string(),
  answerType: 'text/csv',
});

export const siteUpkeepEndpoint = endpoint({
  id: 'siteUpkeep',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/upkeep',
  access: 'staff',
  status: 200,
  params,
  query: emptySchema,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '本网站栏目更新情况', en: 'How the columns of a site stand' },
  answer: listOf(columnUpkeepAnswer),
});

export const countColumnsEndpoint = endpoint({
  id: 'countColumns',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/column-counts',
  access: 'staff',
  status: 200,
  params,
  query: emptySchema,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '栏目统计', en: 'Column counts' },
  answer: z.object({
    total: count,
    main: count,
    sub: count,
    byFunction: z.record(z.string(), count),
    byClass: z.record(z.string(), count),
    byType: z.record(z.string(), count),
  }),
});

export const getUpkeepRulesEndpoint = endpoint({
  id: 'getUpkeepRules',
  method: 'GET',
  path: '/api/v1/upkeep/rules',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '更新期限与提醒规则', en: 'Limits and reminders' },
  answer: rulesAnswer,
});

export const saveUpkeepRulesEndpoint = endpoint({
  id: 'saveUpkeepRules',
  method: 'PUT',
  path: '/api/v1/upkeep/rules',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  body: z.strictObject(rulesFields),
  ifMatch: true,
  actions: ['cluster.manage'],
  summary: { zh: '修改更新期限与提醒规则', en: 'Change limits and reminders' },
  answer: rulesAnswer,
});
