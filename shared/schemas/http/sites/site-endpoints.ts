import { z } from 'zod';
import { emptySchema, instantSchema, listOf, siteIdSchema } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';
import {
  checklistAnswerSchema,
  siteAnswerSchema,
  siteInputSchema,
  sitePatchSchema,
} from '#shared/schemas/http/sites/site-schemas.ts';

const sites = '/api/v1/sites';
const site = `${sites}/{siteId}`;
const params = z.strictObject({ siteId: siteIdSchema });
const staff = { access: 'staff', query: emptySchema, params, answer: siteAnswerSchema, status: 200 } as const;

export const listSitesEndpoint = endpoint({
  ...staff,
  id: 'listSites',
  method: 'GET',
  path: sites,
  params: emptySchema,
  actions: [],
  summary: { zh: '网站列表', en: 'List the sites within reach' },
  answer: listOf(siteAnswerSchema),
});
export const createSiteEndpoint = endpoint({
  ...staff,
  id: 'createSite',
  method: 'POST',
  path: sites,
  params: emptySchema,
  status: 201,
  idempotent: true,
  actions: ['site.create'],
  summary: { zh: '自助建站', en: 'Provision a site from its template' },
  body: siteInputSchema,
});
export const getSiteEndpoint = endpoint({
  ...staff,
  id: 'getSite',
  method: 'GET',
  path: site,
  actions: ['site.read'],
  summary: { zh: '网站详情', en: 'Get a site' },
});
export const changeSiteEndpoint = endpoint({
  ...staff,
  id: 'changeSite',
  method: 'PATCH',
  path: site,
  ifMatch: true,
  actions: ['site.manage', 'template.manage'],
  summary: { zh: '修改网站设置', en: 'Change the settings of a site' },
  body: sitePatchSchema,
});
export const launchChecklistEndpoint = endpoint({
  ...staff,
  id: 'getLaunchChecklist',
  method: 'GET',
  path: `${site}/launch-checklist`,
  actions: ['site.read'],
  summary: { zh: '上线检查清单', en: 'The launch checklist' },
  answer: checklistAnswerSchema,
});
export const launchSiteEndpoint = endpoint({
  ...staff,
  id: 'launchSite',
  method: 'POST',
  path: `${site}/launch`,
  actions: ['site.launch'],
  summary: { zh: '网站上线', en: 'Launch a site' },
});
export const takeSiteOfflineEndpoint = endpoint({
  ...staff,
  id: 'takeSiteOffline',
  method: 'POST',
  path: `${site}/offline`,
  actions: ['site.retire'],
  summary: { zh: '临时下线', en: 'Take a site offline for a while' },
  body: z.strictObject({ reason: z.string().trim().min(1).max(500), until: instantSchema }),
});
export const bringSiteBackEndpoint = endpoint({
  ...staff,
  id: 'bringSiteBack',
  method: 'POST',
  path: `${site}/online`,
  actions: ['site.retire'],
  summary: { zh: '恢复上线', en: 'Bring a site back online' },
});
export const retireSiteEndpoint = endpoint({
  ...staff,
  id: 'retireSite',
  method: 'POST',
  path: `${site}/retire`,
  actions: ['site.retire'],
  summary: { zh: '永久下线公告', en: 'Announce the end of a site' },
  body: z.strictObject({
    newName: z.string().trim().min(1).max(200),
    newUrl: z
      .string()
      .max(500)
      .regex(/^https?:\/\/[^\s"'<>\\]+$/),
    until: instantSchema.optional(),
  }),
});
