import { z } from 'zod';
import { dateSchema, emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const params = z.strictObject({ siteId: siteIdSchema });

const recordAnswer = z.object({
  recordId: z.string(),
  siteId: z.string(),
  at: z.string(),
  actor: z.object({ accountId: z.string(), name: z.string(), via: z.string() }),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  success: z.boolean(),
  facts: z.record(z.string(), z.unknown()),
});

const filters = {
  account: z.string().max(100).optional(),
  action: z.string().max(100).optional(),
  subject: z.string().max(100).optional(),
  /** First and last day. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
};

/** `siteId` may be `cluster` for what belongs to no site. */
export const listAuditEndpoint = endpoint({
  id: 'listAudit',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/audit',
  access: 'staff',
  status: 200,
  params,
  actions: ['audit.read'],
  summary: { zh: '审计日志', en: 'Audit log' },
  query: pageQuerySchema.extend(filters),
  answer: listOf(recordAnswer),
});

/** The latest 5000 records that fit; where there are more, the last line says until when. */
export const exportAuditEndpoint = endpoint({
  id: 'exportAudit',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/audit/export',
  access: 'staff',
  status: 200,
  params,
  query: z.strictObject(filters),
  actions: ['audit.read'],
  summary: { zh: '导出审计日志（CSV）', en: 'Audit log as CSV' },
  answerType: 'text/csv',
  answer: z.string(),
});

export const verifyAuditEndpoint = endpoint({
  id: 'verifyAudit',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/audit/verification',
  access: 'staff',
  status: 200,
  params,
  query: emptySchema,
  body: emptySchema,
  actions: ['audit.read'],
  summary: { zh: '校验审计链', en: 'Verify the audit chain' },
  answer: z.object({
    siteId: z.string(),
    sealed: z.number().int(),
    waiting: z.number().int(),
    lastHash: z.string(),
    /** The first fault of the chain, where there is one. */
    fault: z
      .looseObject({ kind: z.string(), seq: z.number().int().optional(), recordId: z.string().optional() })
      .optional(),
  }),
});
