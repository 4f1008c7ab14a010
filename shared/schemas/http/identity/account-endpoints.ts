import { z } from 'zod';
import { usernamePattern } from '#shared/domain/access/account/account.ts';
import { dateSchema, emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { accountAnswerSchema } from '#shared/schemas/http/identity/account-answer.ts';
import { accountParams } from '#shared/schemas/http/identity/identity-ids.ts';

const managed = { access: 'staff', actions: ['account.manage'], query: emptySchema } as const;
const seen = { ...managed, actions: ['account.manage', 'grant.manage', 'audit.read'] } as const;
const nameSchema = z.string().trim().min(1).max(60);
const unitSchema = z.string().trim().min(1).max(120);
const passwordSchema = z.string().min(1).max(200);
/** Given once, to be handed to the person; null when the caller chose the password. */
const initialPassword = z.string().nullable();

/** Accounts, as the system administrator keeps them. */
export const accountEndpoints = {
  list: endpoint({
    ...seen,
    id: 'listAccounts',
    method: 'GET',
    path: '/api/v1/accounts',
    summary: { zh: '账号列表', en: 'List accounts' },
    params: emptySchema,
    query: pageQuerySchema.extend({ q: z.string().trim().max(60).optional(), site: siteIdSchema.optional() }),
    answer: listOf(accountAnswerSchema),
    status: 200,
  }),
  people: endpoint({
    access: 'staff',
    actions: ['supervision.manage', 'cluster.manage', 'site.manage'],
    id: 'listPeople',
    method: 'GET',
    path: '/api/v1/people',
    summary: { zh: '按姓名找人', en: 'Find people by name' },
    params: emptySchema,
    query: pageQuerySchema.extend({ q: z.string().trim().max(60).optional(), site: siteIdSchema.optional() }),
    answer: listOf(z.object({ accountId: z.string(), name: z.string(), unit: z.string() })),
    status: 200,
  }),
  create: endpoint({
    ...managed,
    id: 'createAccount',
    method: 'POST',
    path: '/api/v1/accounts',
    summary: { zh: '建立账号', en: 'Create an account' },
    params: emptySchema,
    body: z.strictObject({
      username: z.string().regex(usernamePattern),
      name: nameSchema,
      unit: unitSchema,
      siteId: siteIdSchema.optional(),
      validUntil: dateSchema.optional(),
      password: passwordSchema.optional(),
    }),
    answer: accountAnswerSchema.extend({ initialPassword }),
    status: 201,
  }),
  get: endpoint({
    ...seen,
    id: 'getAccount',
    method: 'GET',
    path: '/api/v1/accounts/{accountId}',
    summary: { zh: '查看账号', en: 'One account' },
    params: accountParams,
    answer: accountAnswerSchema,
    status: 200,
  }),
  update: endpoint({
    ...managed,
    id: 'updateAccount',
    method: 'PATCH',
    path: '/api/v1/accounts/{accountId}',
    summary: { zh: '修改或停用账号', en: 'Change or disable an account' },
    params: accountParams,
    body: z.strictObject({
      name: nameSchema.optional(),
      unit: unitSchema.optional(),
      siteId: siteIdSchema.nullable().optional(),
      validUntil: dateSchema.nullable().optional(),
      disabled: z.boolean().optional(),
    }),
    answer: accountAnswerSchema,
    status: 200,
    ifMatch: true,
  }),
  resetPassword: endpoint({
    ...managed,
    id: 'resetPassword',
    method: 'POST',
    path: '/api/v1/accounts/{accountId}/password',
    summary: { zh: '重置密码', en: 'Reset a password' },
    params: accountParams,
    body: z.strictObject({ password: passwordSchema.optional() }),
    answer: z.object({ initialPassword }),
    status: 200,
  }),
  resetSecondFactor: endpoint({
    ...managed,
    id: 'resetSecondFactor',
    method: 'DELETE',
    path: '/api/v1/accounts/{accountId}/second-factor',
    summary: { zh: '重置动态验证码', en: 'Reset a second factor' },
    params: accountParams,
    answer: emptySchema,
    status: 204,
  }),
  unlock: endpoint({
    ...managed,
    id: 'unlockAccount',
    method: 'POST',
    path: '/api/v1/accounts/{accountId}/unlock',
    summary: { zh: '解除锁定', en: 'Unlock an account' },
    params: accountParams,
    answer: emptySchema,
    status: 204,
  }),
  signOutEverywhere: endpoint({
    ...managed,
    id: 'signOutEverywhere',
    method: 'DELETE',
    path: '/api/v1/accounts/{accountId}/sessions',
    summary: { zh: '结束其全部会话并作废接口令牌', en: 'End all sessions and tokens of an account' },
    params: accountParams,
    answer: emptySchema,
    status: 204,
  }),
} as const;
