import { z } from 'zod';
import { columnIdSchema, emptySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const path = '/api/v1/sites/{siteId}/merge';
const params = z.strictObject({ siteId: siteIdSchema });

export const mergeSitesEndpoint = endpoint({
  id: 'mergeSites',
  method: 'POST',
  path,
  access: 'staff',
  status: 202,
  params,
  query: emptySchema,
  body: z.strictObject({
    into: siteIdSchema,
    mode: z.enum(['join', 'below']).default('join'),
    parentId: columnIdSchema.optional(),
  }),
  actions: ['site.merge'],
  summary: { zh: '并入另一网站', en: 'Merge a site into another' },
  answer: z.object({ taskId: z.string(), state: z.string() }),
});

export const getMergeEndpoint = endpoint({
  id: 'getMerge',
  method: 'GET',
  path,
  access: 'staff',
  status: 200,
  params,
  query: emptySchema,
  actions: ['site.merge'],
  summary: { zh: '合并的进展和待移交的授权', en: 'How a merger goes on, and grants to be handed over' },
  answer: z.object({
    into: z.string(),
    at: z.string(),
    task: z.object({ taskId: z.string(), state: z.string(), handled: z.number(), failure: z.string().optional() }),
    columns: z.record(z.string(), z.string()),
    /** Grants are the security administrator's: what each would be on the receiving site. */
    grants: z
      .array(
        z.object({
          grantId: z.string(),
          accountId: z.string(),
          roleId: z.string(),
          columnId: z.string().optional(),
          intoColumnId: z.string().optional(),
        }),
      )
      .readonly(),
  }),
});
