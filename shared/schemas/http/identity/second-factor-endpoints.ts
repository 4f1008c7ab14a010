import { z } from 'zod';
import { emptySchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const own = { access: 'staff', params: emptySchema, query: emptySchema, actions: [] } as const;
const passwordSchema = z.string().min(1).max(200);

/** One's own second factor. */
export const secondFactorEndpoints = {
  enrol: endpoint({
    ...own,
    id: 'enrolSecondFactor',
    method: 'POST',
    path: '/api/v1/session/second-factor',
    summary: { zh: '登记动态验证码', en: 'Enrol a second factor' },
    body: z.strictObject({ password: passwordSchema }),
    /** Shown once; void unless confirmed within ten minutes. */
    answer: z.object({ secret: z.string(), uri: z.string(), until: z.string() }),
    status: 201,
  }),
  confirm: endpoint({
    ...own,
    id: 'confirmSecondFactor',
    method: 'POST',
    path: '/api/v1/session/second-factor/confirm',
    summary: { zh: '用验证码确认登记', en: 'Confirm the second factor with a code' },
    body: z.strictObject({ otp: z.string().regex(/^\d{6}$/) }),
    /** Shown once. */
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
    status: 200,
  }),
  remove: endpoint({
    ...own,
    id: 'removeSecondFactor',
    method: 'POST',
    path: '/api/v1/session/second-factor/remove',
    summary: { zh: '取消动态验证码', en: 'Remove the second factor' },
    body: z.strictObject({ password: passwordSchema, otp: z.string().max(40) }),
    answer: emptySchema,
    status: 204,
  }),
} as const;
