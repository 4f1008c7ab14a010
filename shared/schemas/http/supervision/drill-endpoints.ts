import { z } from 'zod';
import { drillScenarios, drillSteps } from '#shared/domain/emergency/drill.ts';
import { articleIdSchema, emptySchema, listOf, pageQuerySchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const params = z.strictObject({ siteId: siteIdSchema });
const oneParams = params.extend({ drillId: z.string().regex(/^[0-9A-Za-z-]{1,40}$/) });
const person = z.object({ accountId: z.string(), name: z.string() });
const text = z.string().trim().min(1).max(2000);

const siteName = z.object({ siteId: z.string(), name: z.object({ zh: z.string(), en: z.string() }) });

const drillAnswer = z.object({
  drillId: z.string(),
  version: z.number().int(),
  siteId: z.string(),
  scenario: z.enum(drillScenarios),
  brief: z.string(),
  article: z.object({ articleId: z.string(), title: z.string() }),
  limitMinutes: z.number().int(),
  state: z.enum(['running', 'ended', 'cancelled']),
  startedAt: z.string(),
  startedBy: person,
  acts: z
    .array(
      z.object({
        step: z.enum(drillSteps),
        at: z.string(),
        by: person,
        text: z.string(),
        impact: z
          .object({
            url: z.string(),
            lists: z.number().int(),
            files: z.number().int(),
            adoptions: z.number().int(),
            evidenceBytes: z.number().int().nullable(),
          })
          .optional(),
      }),
    )
    .readonly(),
  endedAt: z.string().optional(),
  endedBy: person.optional(),
  findings: z.string().optional(),
  report: z.object({
    outcome: z.enum(['running', 'inTime', 'late', 'missed', 'cancelled']),
    secondsToAct: z.number().int().nullable(),
    seconds: z.partialRecord(z.enum(drillSteps), z.number().int()),
  }),
});

export const listDrillsEndpoint = endpoint({
  id: 'listDrills',
  method: 'GET',
  path: '/api/v1/drills',
  access: 'staff',
  status: 200,
  params: emptySchema,
  query: pageQuerySchema.extend({
    /** This year where it is left out. */
    year: z.coerce.number().int().min(2000).max(2999).optional(),
    site: siteIdSchema.optional(),
  }),
  actions: ['dashboard.read', 'site.read'],
  summary: {
    zh: '一年内可查看网站的应急演练，以及尚未演练的网站',
    en: 'Emergency drills of a year of the sites within reach, and the sites that had none',
  },
  answer: listOf(drillAnswer).extend({
    year: z.number().int(),
    /** What each site's annual work report says of drills: zeros where none is on record. */
    annual: z.array(siteName.extend({ drills: z.number().int(), inTime: z.number().int() })),
    without: z.array(siteName),
  }),
});

export const startDrillEndpoint = endpoint({
  id: 'startDrill',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/drills',
  access: 'staff',
  status: 201,
  params,
  query: emptySchema,
  body: z.strictObject({
    scenario: z.enum(drillScenarios),
    brief: text,
    articleId: articleIdSchema,
    limitMinutes: z.int().min(1).max(1440).default(30),
  }),
  actions: ['supervision.manage', 'site.manage'],
  summary: { zh: '发起应急演练', en: 'Call an emergency drill' },
  answer: drillAnswer,
});

export const getDrillEndpoint = endpoint({
  id: 'getDrill',
  method: 'GET',
  path: '/api/v1/sites/{siteId}/drills/{drillId}',
  access: 'staff',
  status: 200,
  params: oneParams,
  query: emptySchema,
  actions: ['dashboard.read', 'site.read'],
  summary: { zh: '一次应急演练的报告', en: 'The report of one emergency drill' },
  answer: drillAnswer,
});

export const stepDrillEndpoint = endpoint({
  id: 'stepDrill',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/drills/{drillId}/steps',
  access: 'staff',
  status: 200,
  params: oneParams,
  query: emptySchema,
  body: z.strictObject({ step: z.enum(drillSteps), text }),
  ifMatch: true,
  actions: ['article.takedown'],
  summary: {
    zh: '演练下架（不影响网站）、报告或恢复',
    en: 'Exercise the takedown (nothing leaves the site), the report or the recovery',
  },
  answer: drillAnswer,
});

export const endDrillEndpoint = endpoint({
  id: 'endDrill',
  method: 'POST',
  path: '/api/v1/sites/{siteId}/drills/{drillId}/end',
  access: 'staff',
  status: 200,
  params: oneParams,
  query: emptySchema,
  body: z.strictObject({ state: z.enum(['ended', 'cancelled']), findings: text }),
  ifMatch: true,
  actions: ['supervision.manage', 'site.manage'],
  summary: { zh: '结束或中止演练，写明发现的问题', en: 'End a drill or break it off, with what was found' },
  answer: drillAnswer,
});
