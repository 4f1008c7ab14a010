import { z } from 'zod';
import { emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
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
  query: pageQuerySchema.extend({
    account: z.string().max(100).optional(),
    action: z.string().max(100).optional(),
    subject: z.string().max(100).optional(),
  }),
  answer: listOf(recordAnswer),
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
