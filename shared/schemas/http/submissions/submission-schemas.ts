import { z } from 'zod';
import { submissionStatuses, tiers } from '#shared/domain/submission/submission.ts';
import {
  articleIdSchema,
  columnIdSchema,
  emptySchema,
  pageQuerySchema,
  siteIdSchema,
} from '#shared/schemas/http/common.ts';

export const sitePath = '/api/v1/sites/{siteId}';
export const siteParams = z.strictObject({ siteId: siteIdSchema });
export const submissionParams = siteParams.extend({ submissionId: articleIdSchema });
export const reasonSchema = z.string().trim().min(1).max(2000);
export const noteSchema = z.string().trim().max(2000).default('');
export const modeSchema = z.enum(['reference', 'copy']);
export const titleSchema = z.string().trim().min(1).max(200);
export const tierSchema = z.enum(tiers);
export const monthSchema = z.string().regex(/^(20|19)\d\d-(0[1-9]|1[0-2])$/);
/** At most three years at once. */
export const monthSpanSchema = z.strictObject({ from: monthSchema, to: monthSchema }).refine(
  ({ from, to }) => {
    const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    return from <= to && number(to) - number(from) < 36;
  },
  {
    path: ['to'],
    error: 'to must not be before from, and at most 36 months long',
    params: { zh: '截止月份不得早于起始月份，且最多三十六个月' },
  },
);

export const namedSchema = z.object({ accountId: z.string(), name: z.string() });
export const submissionSchema = z.looseObject({
  submissionId: z.string(),
  version: z.number(),
  targetSiteId: z.string(),
  unitSiteId: z.string(),
  unitName: z.string(),
  articleId: z.string(),
  title: z.string(),
  columnIds: z.array(z.string()),
  commissionId: z.string().optional(),
  event: z.object({ startsAt: z.string(), place: z.string(), wants: z.enum(['promotion', 'broadcast']) }).optional(),
  note: z.string(),
  direct: z.boolean(),
  status: z.enum(submissionStatuses),
  sentBy: namedSchema,
  sentAt: z.string(),
  submittedAt: z.string().optional(),
  reason: z.string().optional(),
  mergedInto: z.string().optional(),
  adoptions: z.array(
    z.looseObject({
      columnId: z.string(),
      articleId: z.string(),
      mode: modeSchema,
      at: z.string(),
      onlineAt: z.string().optional(),
      withdrawnAt: z.string().optional(),
    }),
  ),
});

export const qualityFindingSchema = z.looseObject({
  severity: z.enum(['block', 'warn']),
  code: z.string(),
  where: z.object({ part: z.enum(['title', 'body']), start: z.number(), end: z.number() }),
  found: z.string(),
  suggestion: z.string().optional(),
  message: z.object({ zh: z.string(), en: z.string() }),
});

export const itemResultSchema = z.looseObject({
  submissionId: z.string(),
  ok: z.boolean(),
  articleId: z.string().optional(),
  problem: z.string().optional(),
});

export const submissionQuery = pageQuerySchema.extend({
  status: z.enum(submissionStatuses).optional(),
  unit: siteIdSchema.optional(),
  column: columnIdSchema.optional(),
  commission: articleIdSchema.optional(),
  article: articleIdSchema.optional(),
  q: z.string().trim().max(100).optional(),
});

export const staff = { access: 'staff', status: 200, params: siteParams, query: emptySchema } as const;
