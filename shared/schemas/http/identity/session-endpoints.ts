import { z } from 'zod';
import { emptySchema, listOf } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import { identityIdSchema } from '#shared/schemas/http/identity/identity-ids.ts';
import { sessionAnswerSchema } from '#shared/schemas/http/identity/session-answer.ts';

const none = { params: emptySchema, query: emptySchema, actions: [] } as const;
const passwordSchema = z.string().min(1).max(200);

/** Signing in and out, and one's own sessions. */
export const sessionEndpoints = {
  signIn: endpoint({
    id: 'signIn',
    method: 'POST',
    path: '/api/v1/session',
    summary: { zh: '登录', en: 'Sign in' },
    access: 'public',
    ...none,
    body: z.strictObject({
      username: z.string().min(1).max(100),
      password: passwordSchema,
      /** Six digits of the authenticator, or a recovery code. */
      otp: z.string().max(40).optional(),
    }),
    answer: sessionAnswerSchema,
    status: 201,
  }),
  getSession: endpoint({
    id: 'getSession',
    method: 'GET',
    path: '/api/v1/session',
    summary: { zh: '当前登录人及其权限', en: 'Who is signed in and what they may do' },
    access: 'signIn',
    ...none,
    answer: sessionAnswerSchema,
    status: 200,
  }),
  signOut: endpoint({
    id: 'signOut',
    method: 'DELETE',
    path: '/api/v1/session',
    summary: { zh: '退出登录', en: 'Sign out' },
    access: 'signIn',
    ...none,
    answer: emptySchema,
    status: 204,
  }),
  changePassword: endpoint({
    id: 'changePassword',
    method: 'POST',
    path: '/api/v1/session/password',
    summary: { zh: '修改自己的密码', en: "Change one's own password" },
    access: 'signIn',
    ...none,
    body: z.strictObject({ currentPassword: passwordSchema, password: passwordSchema }),
    answer: sessionAnswerSchema,
    status: 200,
  }),
  listSessions: endpoint({
    id: 'listSessions',
    method: 'GET',
    path: '/api/v1/sessions',
    summary: { zh: '自己的登录会话', en: "One's own sessions" },
    access: 'staff',
    ...none,
    answer: listOf(
      z.object({
        sessionId: z.string(),
        startedAt: z.string(),
        lastSeen: z.string(),
        ip: z.string(),
        userAgent: z.string(),
        current: z.boolean(),
      }),
    ),
    status: 200,
  }),
  endSession: endpoint({
    id: 'endSession',
    method: 'DELETE',
    path: '/api/v1/sessions/{sessionId}',
    summary: { zh: '结束自己的一个登录会话', en: "End one of one's own sessions" },
    access: 'staff',
    actions: [],
    query: emptySchema,
    params: z.strictObject({ sessionId: identityIdSchema }),
    answer: emptySchema,
    status: 204,
  }),
} as const;
