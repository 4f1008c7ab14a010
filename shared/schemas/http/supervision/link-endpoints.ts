import { z } from 'zod';
import { emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const params = z.strictObject({ siteId: siteIdSchema });
const findingParams = params.extend({ findingId: z.string().regex(/^[0-9a-f]{32}$/) });
const verdict = z.enum(['ok', 'caution', 'broken', 'danger', 'unchecked']);

const findingAnswer = z.object({
  findingId: z.string(),
  siteId: z.string(),
  path: z.string(),
  url: z.string(),
  href: z.string(),
  text: z.string(),
  position: z.number().int(),
  verdict,
  reason: z.string(),
  reasonText: z.string(),
  status: z.number().int().optional(),
  checkedAt: z.string(),
  ignored: z.object({ url: z.string(), reason: z.string(), by: z.string(), at: z.string() }).optional(),
});

const count = z.number().int();
const reportAnswer = z.object({
  checkId: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().optional(),
  pages: count,
  links: count,
  ok: count,
  caution: count,
  broken: count,
  danger: count,
  unchecked: count,
});

export const listLinkFindingsEndpoint = endpoint({
  id: 'listLinkFindings',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/link-findings',
  access: 'staff',
  status: 200,
  params,
  query: pageQuerySchema.extend({
    verdict: verdict.optional(),
    ignored: z.enum(['true', 'false']).default('false'),
  }),
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '错链断链清单', en: 'Findings of the link checker' },
  answer: listOf(findingAnswer).extend({ report: reportAnswer.nullable() }),
});

export const startLinkCheckEndpoint = endpoint({
  id: 'startLinkCheck',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/link-check',
  access: 'staff',
  status: 202,
  params,
  query: emptySchema,
  body: emptySchema,
  actions: ['site.manage'],
  summary: { zh: '检测全站链接', en: 'Check all links of a site' },
  answer: z.object({ taskId: z.string(), state: z.string() }),
});

export const ignoreLinkFindingEndpoint = endpoint({
  id: 'ignoreLinkFinding',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/link-findings/{findingId}/ignore',
  access: 'staff',
  status: 200,
  params: findingParams,
  query: emptySchema,
  body: z.strictObject({ ignored: z.boolean().default(true), reason: z.string().trim().min(1).max(200) }),
  actions: ['site.manage'],
  summary: { zh: '忽略（或恢复）此链接', en: 'Leave a link alone, or deal with it again' },
  answer: findingAnswer,
});

export const recheckLinkFindingEndpoint = endpoint({
  id: 'recheckLinkFinding',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/link-findings/{findingId}/recheck',
  access: 'staff',
  status: 200,
  params: findingParams,
  query: emptySchema,
  body: emptySchema,
  actions: ['site.manage'],
  summary: { zh: '重新检测此链接', en: 'Check a link again' },
  answer: findingAnswer,
});
