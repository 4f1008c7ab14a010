import { z } from 'zod';
import { emptySchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const common = {
  access: 'staff',
  path: '/api/v1/access-settings',
  params: emptySchema,
  query: emptySchema,
  status: 200,
} as const;
const whole = (from: number, to: number) => z.number().int().min(from).max(to);
// The bounds keep what GB/T 22239 demands: nobody can set the lock or the idle limit away.
const settingsSchema = z.strictObject({
  idleMinutes: whole(5, 240),
  sessionHours: whole(1, 24),
  passwordDays: whole(0, 365),
  lockAfter: whole(3, 10),
  lockMinutes: whole(5, 1440),
  /** Left out = as it is. */
  qualifiedOfficersOnly: z.boolean().optional(),
});
const answer = settingsSchema.extend({ version: z.number(), qualifiedOfficersOnly: z.boolean() });

/** How sign-in and sessions behave. */
export const accessSettingsEndpoints = {
  get: endpoint({
    ...common,
    id: 'getAccessSettings',
    method: 'GET',
    summary: { zh: '登录与会话设置', en: 'Sign-in and session settings' },
    actions: ['account.manage', 'grant.manage', 'audit.read'],
    answer,
  }),
  update: endpoint({
    ...common,
    id: 'updateAccessSettings',
    method: 'PUT',
    summary: { zh: '修改登录与会话设置', en: 'Change sign-in and session settings' },
    actions: ['account.manage'],
    body: settingsSchema,
    answer,
    ifMatch: true,
  }),
} as const;
