import { z } from 'zod';

const content = z.looseObject({ columnId: z.string(), kind: z.string(), lang: z.string(), title: z.string() });

/** What the API answers about an article; the working edition's text where there is one, else the live one's. */
export const articleAnswerSchema = z.looseObject({
  articleId: z.string(),
  siteId: z.string(),
  columnId: z.string(),
  kind: z.string(),
  lang: z.string(),
  title: z.string(),
  body: z.string().optional(),
  status: z.string(),
  working: z.looseObject({ status: z.string(), stage: z.string().optional(), version: z.number() }).nullable(),
  live: z.looseObject({ status: z.string(), content }).nullable(),
  version: z.number(),
  url: z.string().nullable(),
});

export const checkFindingSchema = z.looseObject({
  severity: z.enum(['block', 'warn']),
  code: z.string(),
  found: z.string(),
});
