import { z } from 'zod';
import { columnIdSchema, emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const collectors = '/api/v1/sites/{siteId}/collectors';
const collector = `${collectors}/{collectorId}`;
const siteParams = z.strictObject({ siteId: siteIdSchema });
const params = siteParams.extend({ collectorId: z.string().regex(/^[0-9A-Za-z-]{1,40}$/) });

const selector = z.string().trim().min(1).max(200);
const rules = z
  .strictObject({ item: selector, link: selector, title: selector, date: selector, body: selector })
  .partial();
const kind = z.enum(['feed', 'htmlList']);
const url = z.url({ protocol: /^https?$/ }).max(1000);
const input = z.strictObject({
  name: z.string().trim().min(1).max(100),
  columnId: columnIdSchema,
  kind,
  url,
  rules: rules.default({}),
  sourceName: z.string().trim().min(1).max(200),
  everyMinutes: z.number().int().min(30).max(10_080).default(360),
  maxItems: z.number().int().min(1).max(50).default(20),
  active: z.boolean().default(true),
});

const answer = z.object({
  collectorId: z.string(),
  siteId: z.string(),
  version: z.number().int(),
  name: z.string(),
  columnId: z.string(),
  kind,
  url: z.string(),
  rules: z.record(z.string(), z.string().optional()),
  sourceName: z.string(),
  everyMinutes: z.number(),
  maxItems: z.number(),
  active: z.boolean(),
  createdBy: z.string(),
  createdAt: z.string(),
  nextRunAt: z.string(),
  lastRunAt: z.string().optional(),
  failures: z.number(),
  lastFailure: z.string().optional(),
});

const runAnswer = z.object({
  runId: z.string(),
  collectorId: z.string(),
  siteId: z.string(),
  version: z.number().int(),
  startedAt: z.string(),
  finishedAt: z.string().optional(),
  startedBy: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  reason: z.string().optional(),
  items: z
    .array(
      z.object({
        url: z.string(),
        title: z.string(),
        result: z.enum(['pending', 'created', 'duplicate', 'failed']),
        articleId: z.string().optional(),
        reason: z.string().optional(),
        picturesLeftOut: z.number().optional(),
      }),
    )
    .readonly(),
});

const manage = { access: 'staff', query: emptySchema, actions: ['column.manage'] } as const;

export const listCollectorsEndpoint = endpoint({
  ...manage,
  id: 'listCollectors',
  method: 'GET',
  path: collectors,
  status: 200,
  params: siteParams,
  summary: { zh: '采集源', en: 'Collectors of a site' },
  answer: listOf(answer).extend({ enabled: z.boolean(), hosts: z.array(z.string()).readonly() }),
});
export const createCollectorEndpoint = endpoint({
  ...manage,
  id: 'createCollector',
  method: 'POST',
  path: collectors,
  status: 201,
  params: siteParams,
  idempotent: true,
  body: input,
  summary: { zh: '新建采集源', en: 'Set up a collector' },
  answer,
});
export const changeCollectorEndpoint = endpoint({
  ...manage,
  id: 'changeCollector',
  method: 'PUT',
  path: collector,
  status: 200,
  params,
  ifMatch: true,
  body: input,
  summary: { zh: '修改采集源', en: 'Change a collector' },
  answer,
});
export const removeCollectorEndpoint = endpoint({
  ...manage,
  id: 'removeCollector',
  method: 'DELETE',
  path: collector,
  status: 204,
  params,
  summary: { zh: '删除采集源', en: 'Take a collector away' },
  answer: emptySchema,
});
export const runCollectorEndpoint = endpoint({
  ...manage,
  id: 'runCollector',
  method: 'POST',
  path: `${collector}/run`,
  status: 202,
  params,
  body: emptySchema,
  summary: { zh: '立即采集', en: 'Run a collector now' },
  answer: runAnswer,
});
export const listCollectorRunsEndpoint = endpoint({
  ...manage,
  id: 'listCollectorRuns',
  method: 'GET',
  path: `${collector}/runs`,
  status: 200,
  params,
  query: pageQuerySchema,
  summary: { zh: '采集记录', en: 'Runs of a collector' },
  answer: listOf(runAnswer),
});
export const previewCollectorEndpoint = endpoint({
  ...manage,
  id: 'previewCollector',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/collector-preview',
  status: 200,
  params: siteParams,
  body: z.strictObject({ kind, url, rules: rules.default({}) }),
  summary: { zh: '试采（不保存）', en: 'Try a source out, saving nothing' },
  answer: z.object({
    reason: z.string().optional(),
    items: z.array(z.object({ url: z.string(), title: z.string(), date: z.string() })).readonly(),
    first: z.object({ title: z.string(), html: z.string(), reason: z.string().optional() }).optional(),
  }),
});
