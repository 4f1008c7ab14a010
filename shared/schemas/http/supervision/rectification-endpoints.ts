import { z } from 'zod';
import { dateSchema, emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const params = z.strictObject({ siteId: siteIdSchema });
const oneParams = params.extend({ rectificationId: z.string().regex(/^[0-9A-Za-z-]{1,40}$/) });
const state = z.enum(['issued', 'rectified', 'confirmed', 'cancelled']);
const step = z.enum(['urge', 'remark', 'rectify', 'reject', 'confirm', 'cancel']);
const subjectKinds = ['column', 'site', 'link', 'article', 'other'] as const;
const person = z.object({ accountId: z.string(), name: z.string() });

const rectificationAnswer = z.object({
  rectificationId: z.string(),
  version: z.number().int(),
  siteId: z.string(),
  subject: z.object({ kind: z.enum(subjectKinds), id: z.string(), name: z.string() }),
  problem: z.string(),
  ruleId: z.string().optional(),
  state,
  overdue: z.boolean(),
  issuedAt: z.string(),
  issuedBy: person,
  deadline: z.string(),
  followUps: z.array(z.object({ step, at: z.string(), by: person, text: z.string() })).readonly(),
  closedAt: z.string().optional(),
});

export const listRectificationsEndpoint = endpoint({
  id: 'listRectifications',
  method: 'GET',
  path: '/api/v1/rectifications',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: pageQuerySchema.extend({ state: state.default('issued'), site: siteIdSchema.optional() }),
  actions: ['dashboard.read', 'site.read'],
  summary: {
    zh: '可查看网站的整改通知，期限近的在前',
    en: 'Rectification notices of the sites within reach, nearest deadline first',
  },
  answer: listOf(rectificationAnswer),
});

export const siteRectificationsEndpoint = endpoint({
  id: 'siteRectifications',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/rectifications',
  access: 'staff',
  status: 200,
  params,
  query: pageQuerySchema,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '本网站的整改通知', en: 'Rectification notices of a site' },
  answer: listOf(rectificationAnswer),
});

export const getRectificationEndpoint = endpoint({
  id: 'getRectification',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/rectifications/{rectificationId}',
  access: 'staff',
  status: 200,
  params: oneParams,
  query: emptySchema,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '一份整改通知及其跟进', en: 'One rectification notice with its follow-ups' },
  answer: rectificationAnswer,
});

export const issueRectificationEndpoint = endpoint({
  id: 'issueRectification',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/rectifications',
  access: 'staff',
  status: 201,
  params,
  query: emptySchema,
  body: z.strictObject({
    subject: z.strictObject({
      kind: z.enum(subjectKinds),
      id: z.string().max(200).default(''),
      name: z.string().trim().min(1).max(200),
    }),
    problem: z.string().trim().min(1).max(2000),
    ruleId: z.string().max(40).optional(),
    deadline: dateSchema,
  }),
  actions: ['supervision.manage'],
  summary: { zh: '下达整改通知', en: 'Demand a rectification' },
  answer: rectificationAnswer,
});

export const stepRectificationEndpoint = endpoint({
  id: 'stepRectification',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/rectifications/{rectificationId}/steps',
  access: 'staff',
  status: 200,
  params: oneParams,
  query: emptySchema,
  body: z.strictObject({
    step,
    text: z.string().trim().min(1).max(2000),
    deadline: dateSchema.optional(),
  }),
  ifMatch: true,
  actions: ['supervision.manage', 'site.manage'],
  summary: { zh: '催办、说明、报告整改、退回、确认或撤销', en: 'Urge, remark, report, reject, confirm or cancel' },
  answer: rectificationAnswer,
});
