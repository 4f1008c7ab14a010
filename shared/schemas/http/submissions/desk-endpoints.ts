import { z } from 'zod';
import {
  articleIdSchema,
  columnIdSchema,
  instantSchema,
  listOf,
  pageQuerySchema,
  siteIdSchema,
} from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import * as shapes from '#shared/schemas/http/submissions/submission-schemas.ts';

const { sitePath, staff, submissionSchema, submissionParams } = shapes;
const desk = `${sitePath}/submission-desk`;
const decide = ['submission.decide'] as const;
const results = z.object({ results: z.array(shapes.itemResultSchema) });

export const listDeskEndpoint = endpoint({
  ...staff,
  id: 'submissionDesk',
  method: 'GET',
  path: desk,
  query: shapes.submissionQuery,
  summary: { zh: '收到的报送', en: 'Submissions received' },
  actions: decide,
  answer: listOf(submissionSchema),
});
export const getDeskSubmissionEndpoint = endpoint({
  ...staff,
  id: 'getDeskSubmission',
  method: 'GET',
  path: `${desk}/{submissionId}`,
  params: submissionParams,
  summary: { zh: '一件收到的报送及其稿件', en: 'A submission received, with its text' },
  actions: decide,
  answer: z.object({
    submission: submissionSchema,
    source: z
      .looseObject({ title: z.string(), body: z.string(), status: z.string(), address: z.string().nullable() })
      .nullable(),
  }),
});
export const adoptSubmissionsEndpoint = endpoint({
  ...staff,
  id: 'adoptSubmissions',
  method: 'POST',
  path: `${desk}/adopt`,
  body: z.strictObject({
    items: z
      .array(
        z.strictObject({
          submissionId: articleIdSchema,
          columnId: columnIdSchema.optional(),
          mode: shapes.modeSchema.default('reference'),
          title: shapes.titleSchema.optional(),
          submit: z.boolean().default(true),
        }),
      )
      .min(1)
      .max(50),
  }),
  summary: { zh: '采用报送，逐条返回结果', en: 'Adopt submissions, result by item' },
  actions: decide,
  answer: results,
});
export const returnSubmissionsEndpoint = endpoint({
  ...staff,
  id: 'returnSubmissions',
  method: 'POST',
  path: `${desk}/return`,
  body: z.strictObject({ submissionIds: z.array(articleIdSchema).min(1).max(50), reason: shapes.reasonSchema }),
  summary: { zh: '退回报送，逐条返回结果', en: 'Return submissions, result by item' },
  actions: decide,
  answer: results,
});
export const mergeSubmissionEndpoint = endpoint({
  ...staff,
  id: 'mergeSubmission',
  method: 'POST',
  path: `${desk}/{submissionId}/merge`,
  params: submissionParams,
  body: z.strictObject({ into: articleIdSchema }),
  summary: { zh: '合并到另一件报送', en: 'Merge into another submission' },
  actions: decide,
  answer: submissionSchema,
});
export const submissionToMemoEndpoint = endpoint({
  ...staff,
  id: 'submissionToMemo',
  method: 'POST',
  path: `${desk}/{submissionId}/memo`,
  params: submissionParams,
  body: z.strictObject({
    to: z.array(z.string().trim().min(1).max(50)).min(1).max(20),
    text: z.string().trim().max(20_000),
  }),
  summary: { zh: '转为送阅件', en: 'Hand it to leaders as a memo' },
  actions: decide,
  answer: submissionSchema,
});

const commissionFields = {
  kind: z.enum(['topic', 'hotTopic']),
  title: shapes.titleSchema,
  ask: z.string().trim().min(1).max(5000),
  columnId: columnIdSchema,
  dueAt: instantSchema,
  invited: z.array(siteIdSchema).min(1).max(200),
} as const;
const commissionSchema = z.looseObject({
  commissionId: z.string(),
  siteId: z.string(),
  version: z.number(),
  kind: z.enum(['topic', 'hotTopic']),
  columnId: z.string().optional(),
  title: z.string(),
  ask: z.string(),
  dueAt: z.string(),
  invited: z.array(z.string()),
  status: z.enum(['open', 'closed']),
});
const commissionParams = shapes.siteParams.extend({ commissionId: articleIdSchema });
const oneCommission = `${sitePath}/commissions/{commissionId}`;

export const createCommissionEndpoint = endpoint({
  ...staff,
  id: 'createCommission',
  method: 'POST',
  path: `${sitePath}/commissions`,
  status: 201,
  body: z.strictObject({
    ...commissionFields,
    kind: commissionFields.kind.default('topic'),
    columnId: columnIdSchema.optional(),
  }),
  summary: { zh: '发出约稿', en: 'Commission texts' },
  actions: decide,
  idempotent: true,
  answer: commissionSchema,
});
export const listCommissionsEndpoint = endpoint({
  ...staff,
  id: 'listCommissions',
  method: 'GET',
  path: `${sitePath}/commissions`,
  query: pageQuerySchema,
  summary: { zh: '约稿列表', en: 'Commissions' },
  actions: decide,
  answer: listOf(commissionSchema),
});
export const getCommissionEndpoint = endpoint({
  ...staff,
  id: 'getCommission',
  method: 'GET',
  path: oneCommission,
  params: commissionParams,
  summary: { zh: '一件约稿及各单位的应稿', en: 'A commission with its answers' },
  actions: decide,
  answer: z.object({
    commission: commissionSchema,
    answers: z.array(
      z.object({
        unitSiteId: z.string(),
        unitName: z.string(),
        inTime: z.boolean().nullable(),
        submissions: z.array(submissionSchema),
      }),
    ),
  }),
});
export const changeCommissionEndpoint = endpoint({
  ...staff,
  id: 'changeCommission',
  method: 'PATCH',
  path: oneCommission,
  params: commissionParams,
  ifMatch: true,
  body: z.strictObject(commissionFields).partial(),
  summary: { zh: '修改约稿', en: 'Change a commission' },
  actions: decide,
  answer: commissionSchema,
});
export const closeCommissionEndpoint = endpoint({
  ...staff,
  id: 'closeCommission',
  method: 'POST',
  path: `${oneCommission}/close`,
  params: commissionParams,
  body: z.strictObject({}),
  summary: { zh: '结束约稿', en: 'Close a commission' },
  actions: decide,
  answer: commissionSchema,
});
