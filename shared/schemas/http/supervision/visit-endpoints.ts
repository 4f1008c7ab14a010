import { z } from 'zod';
import { dateSchema, emptySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const path = z.string().min(1).max(900).startsWith('/');
const params = z.strictObject({ siteId: siteIdSchema });

/** The beacon of public pages; the host names the site. */
export const recordVisitEndpoint = endpoint({
  id: 'recordVisit',
  method: 'POST',
  path: '/api/v1/visits',
  access: 'public',
  status: 204,
  params: emptySchema,
  query: emptySchema,
  body: z.strictObject({ path, referrer: z.string().max(500).optional() }),
  actions: [],
  summary: { zh: '统一计数器：记一次浏览', en: 'Unified counter: count a page view' },
  answer: emptySchema,
});

export const countVisitsEndpoint = endpoint({
  id: 'countVisits',
  method: 'GET',
  path: '/api/v1/visits/count',
  access: 'public',
  status: 200,
  params: emptySchema,
  query: z.strictObject({ path }),
  actions: [],
  summary: { zh: '页面的公开浏览次数', en: 'Public count of a page' },
  answer: z.object({ views: z.number().int() }),
});

const figures = { views: z.number().int(), visitors: z.number().int() };
const compared = {
  ...figures,
  before: z.object(figures),
  viewsGrowth: z.number().optional(),
  visitorsGrowth: z.number().optional(),
};

const visitQuery = z.strictObject({
  by: z.enum(['site', 'column', 'article']).default('site'),
  from: dateSchema,
  to: dateSchema,
  unit: z.enum(['hour', 'day', 'month', 'year']).default('day'),
  compare: z.enum(['previous', 'year']).default('previous'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** Days of China Standard Time, both counted. */
export const getVisitsEndpoint = endpoint({
  id: 'getVisits',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/visits',
  access: 'staff',
  status: 200,
  params,
  query: visitQuery,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '网站流量分析', en: 'Traffic analysis' },
  answer: z.object({
    siteId: z.string(),
    by: z.string(),
    unit: z.string(),
    from: z.string(),
    to: z.string(),
    compared: z.object({ from: z.string(), to: z.string() }),
    total: z.object(compared),
    series: z.array(z.object({ period: z.string(), ...figures })).readonly(),
    sources: z.object({ direct: z.number(), cluster: z.number(), search: z.number(), elsewhere: z.number() }),
    items: z.array(z.object({ id: z.string(), name: z.string(), address: z.string(), ...compared })).readonly(),
  }),
});

export const exportVisitsEndpoint = endpoint({
  id: 'exportVisits',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/visits/export',
  access: 'staff',
  status: 200,
  params,
  query: visitQuery,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '导出流量分析（CSV）', en: 'Traffic analysis as CSV' },
  answerType: 'text/csv',
  answer: z.string(),
});

/** All that the dashboard shows, a sheet each. */
export const visitsWorkbookEndpoint = endpoint({
  id: 'visitsWorkbook',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/visits/workbook',
  access: 'staff',
  status: 200,
  params,
  query: visitQuery,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '导出流量分析（Excel）', en: 'Traffic analysis as a workbook' },
  answerType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  answer: z.unknown(),
});
