import { z } from 'zod';
import { emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const params = z.strictObject({ siteId: siteIdSchema });

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
  answer: listOf(z.looseObject({ recordId: z.string(), at: z.string(), action: z.string() })),
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
  answer: z.looseObject({ siteId: z.string(), sealed: z.number(), waiting: z.number(), lastHash: z.string() }),
});
