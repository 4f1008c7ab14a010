import { z } from 'zod';
import { siteColours } from '#shared/domain/site/site.ts';
import { bilingualSchema, codeSchema, instantSchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { pageBlocksAnswer } from '#shared/schemas/http/sites/block-schemas.ts';

const text = z.string().trim().max(200);
const webAddress = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s"'<>\\]+$/);
const linkSchema = z.strictObject({ name: text.min(1), url: webAddress });
const publicBase = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/);
const description = z.strictObject({ zh: z.string().max(1000), en: z.string().max(1000) });
const stages = z
  .array(z.enum(['first', 'second', 'third', 'fourth', 'final']))
  .min(1)
  .max(5)
  .refine((chain) => new Set(chain).size === chain.length, {
    error: 'Each stage once',
    params: { zh: '每个审级只能出现一次' },
  });

const unitFields = {
  name: text.min(1),
  address: text,
  phone: text,
  email: z.union([z.literal(''), z.email()]),
  hours: text,
  postcode: text,
  en: z.strictObject({ name: text.min(1), address: text.min(1), hours: text.min(1) }),
};

/** Settings of a site that a person enters; what is left out keeps its value. */
const siteFields = {
  description,
  languages: z.array(z.enum(['zh', 'en'])).min(1),
  colour: z.enum(siteColours),
  unit: z.strictObject(unitFields).partial(),
  domain: z.string().max(253),
  keptDomain: z.strictObject({ reason: text.min(1) }),
  identificationCode: z.string().max(20),
  filings: z.strictObject({ icp: text, policeRecord: text }),
  hostSiteId: siteIdSchema,
  parentSiteId: siteIdSchema,
  superiorLinks: z.array(linkSchema).max(50),
  publicBase,
  badges: z.strictObject({ partyGovernmentUrl: webAddress, errorReportUrl: webAddress }),
  reviewChain: stages,
  reviewHours: z.number().int().min(1).max(720),
  indexNumberPattern: z.string().min(1).max(100),
  orgCode: z.string().min(1).max(40),
  theme: codeSchema,
  showsVisitCount: z.boolean(),
} as const;

export const siteInputSchema = z.strictObject({
  siteId: siteIdSchema,
  kind: z.enum(['portal', 'department', 'district', 'topic']),
  name: bilingualSchema,
  ...z.object(siteFields).partial().shape,
});

/** `null` takes an optional value away. */
export const sitePatchSchema = z
  .strictObject({
    name: bilingualSchema,
    ...siteFields,
    unit: z.strictObject({ ...unitFields, en: unitFields.en.nullable() }).partial(),
    domain: siteFields.domain.nullable(),
    keptDomain: siteFields.keptDomain.nullable(),
    identificationCode: siteFields.identificationCode.nullable(),
    filings: siteFields.filings.nullable(),
    publicBase: publicBase.nullable(),
    seasonalTheme: z.strictObject({ name: codeSchema, until: instantSchema }).nullable(),
  })
  .partial();

const linkAnswer = z.object({ name: z.string(), url: z.string() });

export const siteAnswerSchema = z.object({
  siteId: z.string(),
  version: z.number().int(),
  kind: z.enum(['portal', 'department', 'district', 'topic']),
  status: z.enum(['preparing', 'live', 'tempOffline', 'offlineNotice', 'closed']),
  name: z.object({ zh: z.string(), en: z.string() }),
  description: z.object({ zh: z.string(), en: z.string() }),
  languages: z.array(z.enum(['zh', 'en'])).readonly(),
  colour: z.enum(siteColours),
  unit: z.object({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
    hours: z.string(),
    postcode: z.string(),
    en: z.object({ name: z.string(), address: z.string(), hours: z.string() }).optional(),
  }),
  domain: z.string().optional(),
  keptDomain: z.object({ reason: z.string() }).optional(),
  identificationCode: z.string().optional(),
  filings: z.object({ icp: z.string(), policeRecord: z.string() }).optional(),
  hostSiteId: z.string().optional(),
  parentSiteId: z.string().optional(),
  superiorLinks: z.array(linkAnswer).readonly(),
  publicBase: z.string().optional(),
  badges: z.object({ partyGovernmentUrl: z.string(), errorReportUrl: z.string() }),
  reviewChain: z.array(z.string()).readonly(),
  reviewHours: z.number(),
  indexNumberPattern: z.string(),
  orgCode: z.string(),
  theme: z.string(),
  seasonalTheme: z.object({ name: z.string(), until: z.string() }).optional(),
  showsVisitCount: z.boolean().optional(),
  launchedAt: z.string().optional(),
  retirement: z.object({ at: z.string(), newName: z.string(), newUrl: z.string(), until: z.string() }).optional(),
  tempOffline: z
    .object({ from: z.string(), until: z.string(), reason: z.string(), endedAt: z.string().optional() })
    .optional(),
  mergedInto: z
    .object({ siteId: z.string(), at: z.string(), taskId: z.string(), columns: z.record(z.string(), z.string()) })
    .optional(),
  homeBlocks: pageBlocksAnswer.optional(),
  homeBlocksEn: pageBlocksAnswer.optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const checklistAnswerSchema = z.object({
  met: z.boolean(),
  items: z
    .array(
      z.object({
        id: z.string(),
        zh: z.string(),
        en: z.string(),
        met: z.boolean(),
        why: z.object({ zh: z.string(), en: z.string() }),
      }),
    )
    .readonly(),
});
