import { z } from 'zod';
import { dutySlots } from '#shared/domain/duty/duty.ts';
import { dateSchema, emptySchema, listOf, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const slot = z.enum(dutySlots);
const dayParams = z.strictObject({ date: dateSchema });
const finding = z.object({ siteId: z.string(), text: z.string(), url: z.string().optional() });
const dayAnswer = z.object({
  date: z.string(),
  version: z.number().int(),
  shifts: z
    .array(
      z.object({
        slot,
        accountId: z.string(),
        name: z.string(),
        siteIds: z.array(z.string()).readonly(),
        state: z.enum(['upcoming', 'due', 'read', 'late', 'missed']),
        /** Sites of the shift nobody has read. */
        unread: z.array(z.string()).readonly(),
        reading: z
          .object({
            at: z.string(),
            by: z.object({ accountId: z.string(), name: z.string() }),
            siteIds: z.array(z.string()).readonly(),
            findings: z.array(finding).readonly(),
            note: z.string(),
          })
          .optional(),
      }),
    )
    .readonly(),
});

export const listDutyEndpoint = endpoint({
  id: 'listDuty',
  method: 'GET',
  path: '/api/v1/duty',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: z.strictObject({ from: dateSchema, to: dateSchema }),
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '值班表与读网记录', en: 'The duty roster and its readings' },
  answer: listOf(dayAnswer).extend({
    /** Every site that may be read, by name and address: who is on duty need not work for it. */
    sites: z
      .array(
        z.object({
          siteId: z.string(),
          name: z.object({ zh: z.string(), en: z.string() }),
          live: z.boolean(),
          address: z.string(),
        }),
      )
      .readonly(),
  }),
});

export const saveDutyDayEndpoint = endpoint({
  id: 'saveDutyDay',
  method: 'PUT',
  path: '/api/v1/duty/{date}',
  access: 'staff',
  status: 200,
  params: dayParams,
  query: emptySchema,
  body: z.strictObject({
    shifts: z
      .array(
        z.strictObject({
          slot,
          accountId: z.string().min(1).max(60),
          siteIds: z.array(siteIdSchema).max(300).default([]),
        }),
      )
      .max(30),
  }),
  ifMatch: true,
  actions: ['supervision.manage'],
  summary: { zh: '安排某天的值班', en: 'Set who is on duty on a day' },
  answer: dayAnswer,
});

export const readDutyEndpoint = endpoint({
  id: 'readDuty',
  method: 'POST',
  path: '/api/v1/duty/{date}/{slot}/reading',
  access: 'staff',
  status: 201,
  params: dayParams.extend({ slot }),
  query: emptySchema,
  body: z.strictObject({
    siteIds: z.array(siteIdSchema).min(1).max(300),
    findings: z
      .array(
        z.strictObject({
          siteId: siteIdSchema,
          text: z.string().trim().min(1).max(1000),
          url: z
            .url({ protocol: /^https?$/ })
            .max(1000)
            .optional(),
        }),
      )
      .max(100)
      .default([]),
    note: z.string().trim().max(2000).default(''),
  }),
  actions: [],
  summary: { zh: '提交本人班次的读网记录', en: 'Hand in the reading of one’s own shift' },
  answer: dayAnswer,
});
