import { z } from 'zod';
import { emptySchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

export const openApiEndpoint = endpoint({
  id: 'openApi',
  method: 'GET',
  path: '/api/v1/openapi.json',
  access: 'public',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  actions: [],
  summary: { zh: '接口说明', en: 'This document' },
  answer: z.looseObject({ openapi: z.string() }),
});
