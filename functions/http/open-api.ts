import { z } from 'zod';
import { problems } from '#functions/http/problem/problem-details.ts';
import type { Route } from '#functions/http/route.ts';
import type { Endpoint } from '#shared/schemas/http/endpoint.ts';

type JsonSchema = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as JsonSchema;
  return rest;
};

const parametersOf = (where: 'path' | 'query', schema: z.ZodObject): JsonSchema[] => {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
};

const headersOf = (endpoint: Endpoint): JsonSchema[] => [
  ...(endpoint.ifMatch ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }] : []),
  ...(endpoint.idempotent
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          schema: { type: 'string', minLength: 8, maxLength: 200 },
        },
      ]
    : []),
];

const operation = (endpoint: Endpoint): JsonSchema => ({
  operationId: endpoint.id,
  summary: `${endpoint.summary.zh} / ${endpoint.summary.en}`,
  security: endpoint.access === 'public' ? [] : [{ session: [] }, { token: [] }],
  'x-actions': endpoint.actions,
  parameters: [
    ...parametersOf('path', endpoint.params),
    ...parametersOf('query', endpoint.query),
    ...headersOf(endpoint),
  ],
  ...(endpoint.body
    ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } }
    : {}),
  ...(endpoint.rawBody ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } } : {}),
  responses: {
    [endpoint.status]:
      endpoint.status === 204
        ? { description: 'Done' }
        : {
            description: 'Answer',
            content: { [endpoint.answerType ?? 'application/json']: { schema: schemaOf(endpoint.answer, 'output') } },
          },
    default: {
      description: 'Refusal',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});

/** The OpenAPI 3.1 document of the routes. */
export const openApi = (routes: readonly Route[]): JsonSchema => {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const { endpoint } of routes) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '站群 Zhanqun', version: '1' },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'zq_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status'],
          properties: {
            type: {
              type: 'string',
              enum: [...Object.keys(problems).map((code) => `/problems/${code}`), '/problems/internal', 'about:blank'],
            },
            title: { type: 'string' },
            status: { type: 'integer' },
            instance: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['pointer', 'detail'],
                properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  };
};
