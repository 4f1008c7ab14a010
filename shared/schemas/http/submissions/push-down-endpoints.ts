import { z } from 'zod';
import { pushDownStatuses } from '#shared/domain/submission/push-down.ts';
import { articleIdSchema, columnIdSchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import * as shapes from '#shared/schemas/http/submissions/submission-schemas.ts';

const { sitePath, staff } = shapes;
export const pushDownSchema = z.looseObject({
  pushDownId: z.string(),
  version: z.number(),
  toSiteId: z.string(),
  columnId: z.string(),
  title: z.string(),
  from: z.object({ siteId: z.string(), articleId: z.string() }),
  note: z.string(),
  across: z.literal(true).optional(),
  status: z.enum(pushDownStatuses),
  direct: z.boolean(),
  sentBy: shapes.namedSchema,
  sentAt: z.string(),
  reason: z.string().optional(),
});

export const pushDownEndpoint = endpoint({
  ...staff,
  id: 'pushDown',
  method: 'POST',
  path: `${sitePath}/push-downs`,
  body: z.strictObject({
    articleId: articleIdSchema,
    targets: z
      .array(z.strictObject({ siteId: siteIdSchema, columnId: columnIdSchema }))
      .min(1)
      .max(200),
    note: shapes.noteSchema,
  }),
  summary: { zh: '向下级网站下发稿件', en: 'Hand an article down to sites below' },
  actions: ['submission.pushDown'],
  idempotent: true,
  answer: z.object({
    results: z.array(
      z.looseObject({
        siteId: z.string(),
        ok: z.boolean(),
        problem: z.string().optional(),
        pushDown: pushDownSchema.optional(),
      }),
    ),
  }),
});
export const listPushDownsEndpoint = endpoint({
  ...staff,
  id: 'listPushDowns',
  method: 'GET',
  path: `${sitePath}/push-downs`,
  query: pageQuerySchema,
  summary: { zh: '已下发的稿件', en: 'Articles handed down' },
  actions: ['submission.pushDown'],
  answer: listOf(pushDownSchema),
});
export const pushDownInboxEndpoint = endpoint({
  ...staff,
  id: 'pushDownInbox',
  method: 'GET',
  path: `${sitePath}/push-down-inbox`,
  query: pageQuerySchema,
  summary: { zh: '收到的下发和推送稿件', en: 'Articles handed down or offered to this site' },
  actions: ['article.write'],
  answer: listOf(pushDownSchema.extend({ url: z.string().optional() })),
});
export const decidePushDownEndpoint = endpoint({
  ...staff,
  id: 'decidePushDown',
  method: 'POST',
  path: `${sitePath}/push-down-inbox/{pushDownId}`,
  params: shapes.siteParams.extend({ pushDownId: articleIdSchema }),
  body: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('accept'),
      columnId: columnIdSchema.optional(),
      mode: shapes.modeSchema.default('reference'),
      submit: z.boolean().default(true),
    }),
    z.strictObject({ decision: z.literal('refuse'), reason: shapes.reasonSchema }),
  ]),
  summary: { zh: '接收或拒收下发稿件', en: 'Accept or refuse what was handed down' },
  actions: ['article.write'],
  answer: pushDownSchema,
});
