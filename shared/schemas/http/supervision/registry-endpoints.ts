import { z } from 'zod';
import { emptySchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const row = z.record(z.string(), z.union([z.string(), z.number()]));
const fields = z.array(z.object({ key: z.string(), name: bilingual, required: z.boolean() })).readonly();
const shared = { access: 'staff', status: 200, params: emptySchema, actions: ['dashboard.read'] } as const;

export const getRegistryEndpoint = endpoint({
  ...shared,
  id: 'getRegistry',
  method: 'GET',
  path: '/api/v1/registry',
  query: emptySchema,
  summary: { zh: '全国政府网站信息报送数据', en: 'Base data for the national registry' },
  answer: z.object({
    siteFields: fields,
    columnFields: fields,
    sites: z.array(row).readonly(),
    columns: z.array(row).readonly(),
    gaps: z
      .array(z.object({ table: z.enum(['sites', 'columns']), row: z.string(), field: z.string(), name: bilingual }))
      .readonly(),
  }),
});

export const exportRegistryCsvEndpoint = endpoint({
  ...shared,
  id: 'exportRegistryCsv',
  method: 'GET',
  path: '/api/v1/registry/tables/{table}',
  params: z.strictObject({ table: z.enum(['sites', 'columns']) }),
  query: emptySchema,
  summary: { zh: '报送数据（CSV）', en: 'Base data as CSV' },
  answer: z.string(),
  answerType: 'text/csv',
});

export const exportRegistryXlsxEndpoint = endpoint({
  ...shared,
  id: 'exportRegistryXlsx',
  method: 'GET',
  path: '/api/v1/registry/workbook',
  query: emptySchema,
  summary: { zh: '报送数据（Excel）', en: 'Base data as a workbook' },
  answer: z.string(),
  answerType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
