import { z } from 'zod';
import { offerPolicies } from '#shared/domain/submission/submission-settings.ts';
import { columnIdSchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import * as shapes from '#shared/schemas/http/submissions/submission-schemas.ts';

const { sitePath, staff } = shapes;
const reading = ['dashboard.read', 'submission.decide'] as const;

const countedSchema = {
  published: z.number(),
  submitted: z.number(),
  adopted: z.number(),
  rate: z.number().optional(),
  points: z.number(),
  byTier: z.looseObject({ province: z.number(), nation: z.number() }),
  submittedYearBefore: z.number(),
  /** Change of what was sent against the year before, in per cent. */
  growth: z.number().optional(),
} as const;
const rowSchema = z.looseObject({
  ...countedSchema,
  unitSiteId: z.string(),
  unitName: z.string(),
  unitClass: z.enum(['departments', 'districts']),
  rank: z.number(),
  missedWeeks: z.array(z.string()),
});
const totalSchema = z.looseObject(countedSchema);
const partSchema = {
  name: z.string(),
  submitted: z.number(),
  adopted: z.number(),
  rate: z.number().optional(),
} as const;
const partsSchema = {
  columns: z.array(z.looseObject({ columnId: z.string(), ...partSchema })),
  officers: z.array(z.looseObject({ accountId: z.string(), unitSiteId: z.string(), ...partSchema })),
} as const;

export const rankingEndpoint = endpoint({
  ...staff,
  id: 'submissionRanking',
  method: 'GET',
  path: `${sitePath}/submission-ranking`,
  query: shapes.monthSpanSchema,
  summary: { zh: '报送采用统计和排名', en: 'Counts and ranking of submissions' },
  actions: reading,
  answer: z.object({
    siteId: z.string(),
    from: z.string(),
    to: z.string(),
    rows: z.array(rowSchema),
    totals: totalSchema,
    ...partsSchema,
  }),
});
export const ownFiguresEndpoint = endpoint({
  ...staff,
  id: 'ownSubmissionFigures',
  method: 'GET',
  path: `${sitePath}/submission-figures`,
  query: shapes.monthSpanSchema,
  summary: { zh: '本单位报送采用统计', en: 'This unit’s counts and rank' },
  actions: ['site.read'],
  answer: z.object({
    from: z.string(),
    to: z.string(),
    row: rowSchema.nullable(),
    of: z.number(),
    weeklyQuota: z.number(),
    ...partsSchema,
  }),
});
export const repostFiguresEndpoint = endpoint({
  ...staff,
  id: 'repostFigures',
  method: 'GET',
  path: `${sitePath}/repost-figures`,
  query: shapes.monthSpanSchema,
  summary: { zh: '按来源统计转载量', en: 'Reposts by source' },
  actions: reading,
  answer: z.object({
    from: z.string(),
    to: z.string(),
    nation: z.number(),
    province: z.number(),
    other: z.number(),
    sources: z.array(
      z.object({ name: z.string(), level: z.string(), count: z.number(), kinds: z.record(z.string(), z.number()) }),
    ),
  }),
});
export const dailyVolumeEndpoint = endpoint({
  ...staff,
  id: 'dailyVolume',
  method: 'GET',
  path: `${sitePath}/daily-volume`,
  query: z.strictObject({ month: shapes.monthSchema.optional() }),
  summary: {
    zh: '每日更新量（不填月份为近三十天）',
    en: 'Items a day against the target, of a month or the last thirty days',
  },
  actions: reading,
  answer: z.object({
    target: z.number(),
    today: z.looseObject({ day: z.string() }).nullable(),
    days: z.array(z.object({ day: z.string(), all: z.number(), dynamic: z.number(), reached: z.boolean() })),
  }),
});

const circularQuery = z.strictObject({ month: shapes.monthSchema });
/** Everybody it tells of reads it: the staff of the site and of the units below. */
const circular = { ...staff, method: 'GET', query: circularQuery, actions: ['dashboard.read', 'site.read'] } as const;

export const circularEndpoint = endpoint({
  ...circular,
  id: 'getCircular',
  path: `${sitePath}/circular`,
  summary: { zh: '月度通报', en: 'Monthly circular' },
  answer: z.looseObject({
    title: z.string(),
    month: z.string(),
    summary: z.string(),
    sections: z.array(z.object({ heading: z.string(), rows: z.array(rowSchema), total: totalSchema })),
    notes: z.array(z.string()),
  }),
});
export const circularDocxEndpoint = endpoint({
  ...circular,
  id: 'getCircularDocx',
  path: `${sitePath}/circular.docx`,
  summary: { zh: '月度通报（Word）', en: 'Monthly circular (Word)' },
  answer: z.unknown(),
  answerType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
export const circularXlsxEndpoint = endpoint({
  ...circular,
  id: 'getCircularXlsx',
  path: `${sitePath}/circular.xlsx`,
  summary: { zh: '月度通报（Excel）', en: 'Monthly circular (Excel)' },
  answer: z.unknown(),
  answerType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

const severity = z.enum(['block', 'warn', 'off']);
const leave = z.enum(['withdraw', 'mark']);
const points = z.number().min(0).max(100_000);
const places = z.number().int().min(0).max(200);
const settingsFields = {
  gatekeeper: z.boolean(),
  abbreviations: z.array(z.string().trim().min(2).max(50)).max(20),
  places: z.array(z.string().trim().min(2).max(30)).max(20),
  quality: z.strictObject({
    'place-missing': severity,
    'unit-missing': severity,
    'first-person': severity,
    'unit-name': severity,
  }),
  tier: shapes.tierSchema,
  directReports: z
    .array(
      z.strictObject({
        unitSiteId: z.union([z.literal('*'), siteIdSchema]),
        columnId: columnIdSchema,
        mode: z.enum(['pending', 'direct']),
      }),
    )
    .max(200),
  onSourceLeave: leave,
  columnRules: z.record(columnIdSchema, leave),
  pushDown: z.enum(['pending', 'direct']),
  /** Left out = as it is. */
  offers: z.enum(offerPolicies).optional(),
  points: z.strictObject({ county: points, city: points, province: points, nation: points }),
  weeklyQuota: z.number().int().min(0).max(100),
  missedWeekPoints: points,
  /** Left out = as it is. */
  commend: z.strictObject({ departments: places, districts: places }).optional(),
  dailyTarget: z.number().int().min(0).max(1000),
  superiors: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(100),
        host: z.string().trim().min(1).max(200).optional(),
        level: z.enum(['nation', 'province', 'other']),
      }),
    )
    .max(200),
} as const;
const settingsSchema = z.looseObject({ siteId: z.string(), version: z.number(), ...settingsFields });

export const getSubmissionSettingsEndpoint = endpoint({
  ...staff,
  id: 'getSubmissionSettings',
  method: 'GET',
  path: `${sitePath}/submission-settings`,
  summary: { zh: '报送规则', en: 'Rules of sending and receiving' },
  actions: ['site.read'],
  answer: settingsSchema,
});
export const saveSubmissionSettingsEndpoint = endpoint({
  ...staff,
  id: 'saveSubmissionSettings',
  method: 'PUT',
  path: `${sitePath}/submission-settings`,
  ifMatch: true,
  body: z.strictObject(settingsFields),
  summary: { zh: '保存报送规则', en: 'Save the rules of sending and receiving' },
  actions: ['site.manage'],
  answer: settingsSchema,
});
