import { z } from 'zod';
import { articleIdSchema, dateSchema, listOf, pageQuerySchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import * as shapes from '#shared/schemas/http/submissions/submission-schemas.ts';

const { sitePath, staff } = shapes;
const reportSchema = z.looseObject({
  reportId: z.string(),
  version: z.number(),
  siteId: z.string(),
  articleId: z.string(),
  title: z.string(),
  tier: shapes.tierSchema,
  organisation: z.string(),
  status: z.enum(['awaiting', 'signed', 'refused', 'adopted']),
  reportedBy: shapes.namedSchema,
  reportedAt: z.string(),
  leader: z.string().optional(),
  decidedBy: shapes.namedSchema.optional(),
  decidedAt: z.string().optional(),
  reason: z.string().optional(),
  adoptedOn: z.string().optional(),
  evidence: z.object({ mediaId: z.string().optional(), url: z.string().optional() }).optional(),
});
const reportParams = shapes.siteParams.extend({ reportId: articleIdSchema });
const one = `${sitePath}/reports-up/{reportId}`;
const person = z.string().trim().min(1).max(50);

export const reportUpEndpoint = endpoint({
  ...staff,
  id: 'reportUp',
  method: 'POST',
  path: `${sitePath}/reports-up`,
  status: 201,
  body: z.strictObject({
    articleId: articleIdSchema,
    tier: z.enum(['province', 'nation']),
    organisation: z.string().trim().min(1).max(100),
  }),
  summary: { zh: '向上级政府上报', en: 'Report to a government tier above' },
  actions: ['submission.send'],
  idempotent: true,
  answer: reportSchema,
});
export const listReportsEndpoint = endpoint({
  ...staff,
  id: 'listReportsUp',
  method: 'GET',
  path: `${sitePath}/reports-up`,
  query: pageQuerySchema,
  summary: { zh: '上报记录', en: 'Reports to tiers above' },
  actions: ['article.read'],
  answer: listOf(reportSchema),
});
export const decideReportEndpoint = endpoint({
  ...staff,
  id: 'decideReportUp',
  method: 'POST',
  path: `${one}/sign-off`,
  params: reportParams,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('sign'), leader: person }),
    z.strictObject({ decision: z.literal('refuse'), reason: shapes.reasonSchema }),
  ]),
  summary: { zh: '登记负责同志签发', en: 'Enter the leader’s sign-off' },
  actions: ['submission.approve'],
  answer: reportSchema,
});
export const adoptionAboveEndpoint = endpoint({
  ...staff,
  id: 'enterAdoptionAbove',
  method: 'POST',
  path: `${one}/adoption`,
  params: reportParams,
  body: z
    .strictObject({
      adoptedOn: dateSchema,
      mediaId: articleIdSchema.optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional(),
    })
    .refine(({ mediaId, url }) => mediaId !== undefined || url !== undefined, {
      path: ['url'],
      error: 'An adoption above needs its evidence',
      params: { zh: '请提供采用凭证：网址或文件' },
    }),
  summary: { zh: '登记上级采用及凭证', en: 'Enter an adoption above with its evidence' },
  actions: ['submission.send'],
  answer: reportSchema,
});

const instructionSchema = z.object({ leader: z.string(), text: z.string(), at: z.string() });
const memoSchema = z.looseObject({
  memoId: z.string(),
  version: z.number(),
  siteId: z.string(),
  unitSiteId: z.string(),
  to: z.array(z.string()),
  title: z.string(),
  text: z.string(),
  status: z.enum(['sent', 'instructed', 'closed']),
  sentBy: shapes.namedSchema,
  sentAt: z.string(),
  instruction: instructionSchema.optional(),
  instructionsBefore: z.array(instructionSchema).optional(),
  result: z
    .object({ text: z.string(), articleId: z.string().optional(), by: shapes.namedSchema, at: z.string() })
    .optional(),
});
const memoParams = shapes.siteParams.extend({ memoId: articleIdSchema });
const longText = z.string().trim().min(1).max(20_000);

export const sendMemoEndpoint = endpoint({
  ...staff,
  id: 'sendLeaderMemo',
  method: 'POST',
  path: `${sitePath}/memos`,
  status: 201,
  body: z.strictObject({ to: z.array(person).min(1).max(20), title: shapes.titleSchema, text: longText }),
  summary: { zh: '报送送阅件', en: 'Put a problem before leaders' },
  actions: ['submission.send'],
  idempotent: true,
  answer: memoSchema,
});
export const listMemosEndpoint = endpoint({
  ...staff,
  id: 'listLeaderMemos',
  method: 'GET',
  path: `${sitePath}/memos`,
  query: pageQuerySchema,
  summary: { zh: '本单位的送阅件', en: 'Memos of this unit' },
  actions: ['submission.send'],
  answer: listOf(memoSchema),
});
export const answerMemoEndpoint = endpoint({
  ...staff,
  id: 'answerLeaderMemo',
  method: 'POST',
  path: `${sitePath}/memos/{memoId}/result`,
  params: memoParams,
  body: z.strictObject({ text: longText, articleId: articleIdSchema.optional() }),
  summary: { zh: '报告批示办理结果', en: 'Answer a leader’s instruction' },
  actions: ['submission.send'],
  answer: memoSchema,
});
export const memoDeskEndpoint = endpoint({
  ...staff,
  id: 'leaderMemoDesk',
  method: 'GET',
  path: `${sitePath}/memo-desk`,
  query: pageQuerySchema,
  summary: { zh: '待送阅的送阅件', en: 'Memos for leaders' },
  actions: ['submission.decide'],
  answer: listOf(memoSchema),
});
export const instructMemoEndpoint = endpoint({
  ...staff,
  id: 'instructLeaderMemo',
  method: 'POST',
  path: `${sitePath}/memo-desk/{memoId}/instruction`,
  params: memoParams,
  body: z.strictObject({ leader: person, text: longText }),
  summary: { zh: '登记领导批示', en: 'Enter a leader’s instruction' },
  actions: ['submission.decide'],
  answer: memoSchema,
});
