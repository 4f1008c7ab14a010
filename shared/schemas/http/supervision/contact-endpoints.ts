import { z } from 'zod';
import { contactDuties } from '#shared/domain/registry/site-record.ts';
import { emptySchema, listOf } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { contactFields } from '#shared/schemas/http/supervision/record-endpoints.ts';

const shared = {
  access: 'staff',
  method: 'GET',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  actions: ['dashboard.read'],
} as const;

/** The people of each unit: whom it named for its duties, and its information officers. */
export const unitContactsEndpoint = endpoint({
  ...shared,
  id: 'listUnitContacts',
  path: '/api/v1/unit-contacts',
  summary: { zh: '各单位联系人和信息员', en: 'Contacts and information officers of the units' },
  answer: listOf(
    z.object({
      siteId: z.string(),
      siteName: z.object({ zh: z.string(), en: z.string() }),
      contacts: z.array(z.object(contactFields)).readonly(),
      unnamed: z.array(z.enum(contactDuties)).readonly(),
      officers: z
        .array(
          z.object({
            accountId: z.string(),
            name: z.string(),
            unit: z.string(),
            /** Whether the account belongs to this unit's site. */
            own: z.boolean(),
            qualified: z.boolean(),
          }),
        )
        .readonly(),
    }),
  ),
});

export const unitContactsWorkbookEndpoint = endpoint({
  ...shared,
  id: 'exportUnitContacts',
  path: '/api/v1/unit-contacts/workbook',
  summary: { zh: '各单位联系人和信息员（Excel）', en: 'Contacts and information officers as a workbook' },
  answer: z.string(),
  answerType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
