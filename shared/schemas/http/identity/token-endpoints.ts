import { z } from 'zod';
import { actions } from '#shared/domain/access/action.ts';
import { emptySchema, instantSchema, listOf } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { identityIdSchema } from '#shared/schemas/http/identity/identity-ids.ts';

const own = { access: 'staff', actions: [], query: emptySchema } as const;
const tokenSchema = z.object({
  tokenId: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(actions)),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

/** One's own API tokens. */
export const tokenEndpoints = {
  list: endpoint({
    ...own,
    id: 'listTokens',
    method: 'GET',
    path: '/api/v1/tokens',
    summary: { zh: '自己的接口令牌', en: "One's own API tokens" },
    params: emptySchema,
    answer: listOf(tokenSchema),
    status: 200,
  }),
  create: endpoint({
    ...own,
    id: 'createToken',
    method: 'POST',
    path: '/api/v1/tokens',
    summary: { zh: '签发接口令牌', en: 'Issue an API token' },
    params: emptySchema,
    body: z.strictObject({
      name: z.string().trim().min(1).max(60),
      scopes: z.array(z.enum(actions)).min(1).max(actions.length),
      expiresAt: instantSchema,
    }),
    /** `token` is shown this once. */
    answer: tokenSchema.extend({ token: z.string() }),
    status: 201,
  }),
  revoke: endpoint({
    ...own,
    id: 'revokeToken',
    method: 'DELETE',
    path: '/api/v1/tokens/{tokenId}',
    summary: { zh: '作废接口令牌', en: 'Revoke an API token' },
    params: z.strictObject({ tokenId: identityIdSchema }),
    answer: emptySchema,
    status: 204,
  }),
} as const;
