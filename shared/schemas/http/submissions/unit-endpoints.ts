import { z } from 'zod';
import {
  articleIdSchema,
  columnIdSchema,
  emptySchema,
  instantSchema,
  listOf,
  siteIdSchema,
} from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import * as shapes from '#shared/schemas/http/submissions/submission-schemas.ts';

const { sitePath, staff, submissionSchema, submissionParams } = shapes;
const one = `${sitePath}/submissions/{submissionId}`;

export const sendSubmissionEndpoint = endpoint({
  ...staff,
  id: 'sendSubmission',
  method: 'POST',
  path: `${sitePath}/submissions`,
  status: 201,
  body: z.strictObject({
    articleId: articleIdSchema,
    columnIds: z.array(columnIdSchema).max(10).default([]),
    commissionId: articleIdSchema.optional(),
    event: z
      .strictObject({
        startsAt: instantSchema,
        place: z.string().trim().min(1).max(200),
        wants: z.enum(['promotion', 'broadcast']),
      })
      .optional(),
    note: shapes.noteSchema,
  }),
  summary: { zh: '向上级网站报送稿件', en: 'Send an article to the site above' },
  actions: ['submission.send'],
  idempotent: true,
  answer: z.object({ submission: submissionSchema, findings: z.array(shapes.qualityFindingSchema) }),
});
export const listSubmissionsEndpoint = endpoint({
  ...staff,
  id: 'listSubmissions',
  method: 'GET',
  path: `${sitePath}/submissions`,
  query: shapes.submissionQuery,
  summary: { zh: '本单位的报送', en: 'What this unit has sent' },
  actions: ['article.read'],
  answer: listOf(submissionSchema),
});
export const getSubmissionEndpoint = endpoint({
  ...staff,
  id: 'getSubmission',
  method: 'GET',
  path: one,
  params: submissionParams,
  summary: { zh: '一件报送', en: 'One submission' },
  actions: ['article.read'],
  answer: submissionSchema,
});
export const decideSendingEndpoint = endpoint({
  ...staff,
  id: 'decideSending',
  method: 'POST',
  path: `${one}/approval`,
  params: submissionParams,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('approve') }),
    z.strictObject({ decision: z.literal('refuse'), reason: shapes.reasonSchema }),
  ]),
  summary: { zh: '把关人审批报送', en: 'The gatekeeper lets it go or keeps it' },
  actions: ['submission.approve'],
  answer: submissionSchema,
});
export const withdrawSubmissionEndpoint = endpoint({
  ...staff,
  id: 'withdrawSubmission',
  method: 'POST',
  path: `${one}/withdraw`,
  params: submissionParams,
  body: z.strictObject({ reason: shapes.reasonSchema }),
  summary: { zh: '撤回报送', en: 'Take a submission back' },
  actions: ['submission.send'],
  answer: submissionSchema,
});
export const checkSubmissionEndpoint = endpoint({
  ...staff,
  id: 'checkSubmission',
  method: 'GET',
  path: `${sitePath}/articles/{articleId}/submission-checks`,
  params: shapes.siteParams.extend({ articleId: articleIdSchema }),
  summary: { zh: '报送前的质量检查', en: 'Quality checks before sending' },
  actions: ['article.read'],
  answer: z.object({ findings: z.array(shapes.qualityFindingSchema), sendable: z.boolean() }),
});
export const submissionTargetsEndpoint = endpoint({
  ...staff,
  id: 'submissionTargets',
  method: 'GET',
  path: `${sitePath}/submission-targets`,
  summary: { zh: '可报送的网站和栏目', en: 'Where this unit may send to' },
  actions: ['site.read'],
  answer: z.object({
    siteId: z.string(),
    name: z.string(),
    columns: z.array(
      z.object({ columnId: z.string(), parentId: z.string().optional(), name: z.string(), direct: z.boolean() }),
    ),
  }),
});
export const repostArticleEndpoint = endpoint({
  ...staff,
  id: 'repostArticle',
  method: 'POST',
  path: `${sitePath}/reposts`,
  status: 201,
  body: z.strictObject({
    articleId: articleIdSchema,
    columnId: columnIdSchema,
    mode: shapes.modeSchema.default('copy'),
    submit: z.boolean().default(false),
  }),
  summary: { zh: '转载上级网站的稿件', en: 'Repost an article of the site above' },
  actions: ['article.write'],
  answer: z.looseObject({ articleId: z.string(), siteId: siteIdSchema }),
});
export const commissionsReceivedEndpoint = endpoint({
  ...staff,
  id: 'listCommissionsReceived',
  method: 'GET',
  path: `${sitePath}/commissions-received`,
  summary: { zh: '收到的约稿', en: 'Commissions this unit was asked for' },
  actions: ['site.read'],
  query: emptySchema,
  answer: z.object({ items: z.array(z.looseObject({ commissionId: z.string() })) }),
});
