import { z } from 'zod';
import { noticeKinds } from '#shared/domain/notice/notice.ts';
import { emptySchema, listOf, pageQuerySchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const noticeId = z.string().regex(/^[0-9A-Za-z-]{1,40}$/);
const noticeAnswer = z.object({
  noticeId: z.string(),
  kind: z.enum(noticeKinds),
  at: z.string(),
  siteId: z.string(),
  title: bilingual,
  lines: z.array(bilingual).readonly(),
  address: z.string(),
  readAt: z.string().optional(),
});
const settingsAnswer = z.object({
  version: z.number().int(),
  email: z.string().optional(),
  mailOff: z.boolean(),
});

export const listNoticesEndpoint = endpoint({
  id: 'listNotices',
  method: 'GET',
  path: '/api/v1/notices',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: pageQuerySchema.extend({ unread: z.enum(['true', 'false']).default('false') }),
  actions: [],
  summary: { zh: '我的提醒', en: 'My notices' },
  answer: listOf(noticeAnswer).extend({ unread: z.number().int() }),
});

export const readNoticesEndpoint = endpoint({
  id: 'readNotices',
  method: 'POST',
  path: '/api/v1/notices/read',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  body: z.strictObject({ noticeIds: z.array(noticeId).min(1).max(100).optional() }),
  actions: [],
  summary: { zh: '标为已读（不给编号即全部）', en: 'Mark as read; all where none is named' },
  answer: z.object({ read: z.number().int(), unread: z.number().int() }),
});

export const getNoticeSettingsEndpoint = endpoint({
  id: 'getNoticeSettings',
  method: 'GET',
  path: '/api/v1/notices/settings',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  actions: [],
  summary: { zh: '提醒的邮件设置', en: 'Where my notices are mailed' },
  answer: settingsAnswer,
});

export const saveNoticeSettingsEndpoint = endpoint({
  id: 'saveNoticeSettings',
  method: 'PUT',
  path: '/api/v1/notices/settings',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  body: z.strictObject({ email: z.email().max(200).optional(), mailOff: z.boolean().default(false) }),
  ifMatch: true,
  actions: [],
  summary: { zh: '修改提醒的邮件设置', en: 'Change where my notices are mailed' },
  answer: settingsAnswer,
});
