import { z } from 'zod';
import {
  acceptanceOutcomes,
  acceptanceStages,
  contactDuties,
  filingKinds,
  siteRecordKinds,
  termKinds,
} from '#shared/domain/registry/site-record.ts';
import {
  codeSchema,
  columnIdSchema,
  dateSchema,
  emptySchema,
  listOf,
  pageQuerySchema,
  siteIdSchema,
} from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const records = '/api/v1/sites/{siteId}/records';
const record = `${records}/{recordId}`;
const siteParams = z.strictObject({ siteId: siteIdSchema });
const params = siteParams.extend({ recordId: z.string().regex(/^[0-9A-Za-z-]{1,40}$/) });
const line = (max: number) => z.string().trim().min(1).max(max);
const phone = z
  .string()
  .trim()
  .regex(/^[0-9+() 转-]{3,40}$/);
const projects = ['construction', 'redesign', 'migration'] as const;
const outcomes = ['accepted', 'revise'] as const;
const common = {
  note: z.string().trim().max(2000).default(''),
  dueOn: dateSchema.optional(),
  doneOn: dateSchema.optional(),
};

const input = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('filing'),
    ...common,
    filing: z.enum(filingKinds),
    number: line(100).optional(),
  }),
  z.strictObject({
    kind: z.literal('sitePlan'),
    ...common,
    title: line(200),
    project: z.enum(projects),
    reviewedOn: dateSchema.optional(),
    reviewers: z.array(line(100)).max(30).default([]),
    outcome: z.enum(outcomes).optional(),
    filedNumber: line(100).optional(),
    theme: codeSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('bootstrap'),
    ...common,
    columnId: columnIdSchema,
    what: line(500),
    ownerUnit: line(200),
    wanted: z.number().int().min(0).max(100_000).default(1),
    collected: z.number().int().min(0).max(100_000).default(0),
  }),
  z.strictObject({
    kind: z.literal('training'),
    ...common,
    accountId: line(60),
    name: line(100),
    course: line(200),
    trainedOn: dateSchema,
    passed: z.boolean(),
    score: z.number().min(0).max(1000).optional(),
    validUntil: dateSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('contact'),
    ...common,
    duty: z.enum(contactDuties),
    name: line(100),
    phone,
    email: z.email().max(200).optional(),
    deputy: line(100).optional(),
    deputyPhone: phone.optional(),
  }),
  z.strictObject({
    kind: z.literal('term'),
    ...common,
    term: z.enum(termKinds),
    subject: line(200),
    provider: line(200),
    from: dateSchema,
    until: dateSchema,
    renewedBy: line(100),
    renewsItself: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('acceptance'),
    ...common,
    stage: z.enum(acceptanceStages),
    inspectedOn: dateSchema,
    inspectors: z.array(line(100)).max(30).default([]),
    outcome: z.enum(acceptanceOutcomes),
    findings: z.string().trim().max(5000).optional(),
  }),
]);
export type SiteRecordInput = z.output<typeof input>;

/** Who answers for a duty of a unit, and who stands in. */
export const contactFields = {
  duty: z.enum(contactDuties),
  name: z.string(),
  phone: z.string(),
  email: z.string().optional(),
  deputy: z.string().optional(),
  deputyPhone: z.string().optional(),
};

const kept = {
  recordId: z.string(),
  siteId: z.string(),
  version: z.number().int(),
  note: z.string(),
  dueOn: z.string().optional(),
  doneOn: z.string().optional(),
  overdue: z.boolean(),
  changedAt: z.string(),
  changedBy: z.object({ accountId: z.string(), name: z.string() }),
};
const termAnswer = z.object({
  kind: z.literal('term'),
  ...kept,
  term: z.enum(termKinds),
  subject: z.string(),
  provider: z.string(),
  from: z.string(),
  until: z.string(),
  renewedBy: z.string(),
  renewsItself: z.boolean(),
});
const planAnswer = z.object({
  kind: z.literal('sitePlan'),
  ...kept,
  title: z.string(),
  project: z.enum(projects),
  reviewedOn: z.string().optional(),
  reviewers: z.array(z.string()).readonly(),
  outcome: z.enum(outcomes).optional(),
  filedNumber: z.string().optional(),
  theme: z.string().optional(),
});
const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filing'), ...kept, filing: z.enum(filingKinds), number: z.string().optional() }),
  planAnswer,
  z.object({
    kind: z.literal('bootstrap'),
    ...kept,
    columnId: z.string(),
    what: z.string(),
    ownerUnit: z.string(),
    wanted: z.number(),
    collected: z.number(),
  }),
  z.object({
    kind: z.literal('training'),
    ...kept,
    accountId: z.string(),
    name: z.string(),
    course: z.string(),
    trainedOn: z.string(),
    passed: z.boolean(),
    score: z.number().optional(),
    validUntil: z.string().optional(),
  }),
  z.object({ kind: z.literal('contact'), ...kept, ...contactFields }),
  termAnswer,
  z.object({
    kind: z.literal('acceptance'),
    ...kept,
    stage: z.enum(acceptanceStages),
    inspectedOn: z.string(),
    inspectors: z.array(z.string()).readonly(),
    outcome: z.enum(acceptanceOutcomes),
    findings: z.string().optional(),
  }),
]);

export const listSiteRecordsEndpoint = endpoint({
  id: 'listSiteRecords',
  method: 'GET',
  path: records,
  access: 'staff',
  status: 200,
  params: siteParams,
  query: z.strictObject({ kind: z.enum(siteRecordKinds).optional() }),
  actions: ['dashboard.read', 'site.read'],
  summary: {
    zh: '网站档案：备案、方案、建站资料、培训、联系人、期限、验收',
    en: 'Filings, plans, first documents, training, contacts, terms and acceptance of a site',
  },
  answer: listOf(answer).extend({
    /** Day by which the public-security filing is owed; null when it is there or not owed. */
    policeFilingDue: z.string().nullable(),
    /** Information officers of the site and whether they are qualified today. */
    officers: z.array(z.object({ accountId: z.string(), name: z.string(), qualified: z.boolean() })).readonly(),
  }),
});
export const listSiteTermsEndpoint = endpoint({
  id: 'listSiteTerms',
  method: 'GET',
  path: '/api/v1/site-terms',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: pageQuerySchema,
  actions: ['dashboard.read', 'site.manage'],
  summary: {
    zh: '各网站的域名、托管和证书期限，先到期的在前',
    en: 'Terms of domains, hosting and certificates of the sites, what ends first at the head',
  },
  answer: listOf(termAnswer),
});
export const listSitePlansEndpoint = endpoint({
  id: 'listSitePlans',
  method: 'GET',
  path: '/api/v1/site-plans',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  actions: ['dashboard.read'],
  summary: { zh: '各网站的建设、改版和迁移方案', en: 'Plans of construction, redesign and migration, site by site' },
  answer: listOf(
    z.object({
      siteId: z.string(),
      status: z.string(),
      siteName: z.object({ zh: z.string(), en: z.string() }),
      plans: z.array(planAnswer).readonly(),
    }),
  ),
});
export const addSiteRecordEndpoint = endpoint({
  id: 'addSiteRecord',
  method: 'POST',
  path: records,
  access: 'staff',
  status: 201,
  params: siteParams,
  query: emptySchema,
  body: input,
  idempotent: true,
  actions: ['site.manage'],
  summary: { zh: '新增档案', en: 'Add a record' },
  answer,
});
export const startBootstrapEndpoint = endpoint({
  id: 'startBootstrap',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/bootstrap-checklist',
  access: 'staff',
  status: 201,
  params: siteParams,
  query: emptySchema,
  body: z.strictObject({ dueOn: dateSchema }),
  actions: ['site.manage'],
  summary: { zh: '为各责任栏目建立建站资料清单', en: 'Put first documents of every column on the checklist' },
  answer: z.object({ added: z.number().int() }),
});
export const changeSiteRecordEndpoint = endpoint({
  id: 'changeSiteRecord',
  method: 'PUT',
  path: record,
  access: 'staff',
  status: 200,
  params,
  query: emptySchema,
  body: input,
  ifMatch: true,
  actions: ['site.manage'],
  summary: { zh: '修改档案', en: 'Change a record' },
  answer,
});
export const removeSiteRecordEndpoint = endpoint({
  id: 'removeSiteRecord',
  method: 'DELETE',
  path: record,
  access: 'staff',
  status: 204,
  params,
  query: emptySchema,
  actions: ['site.manage'],
  summary: { zh: '删除档案', en: 'Remove a record' },
  answer: emptySchema,
});
