import { z } from 'zod';
import {
  articleKinds,
  interpretationForms,
  openModes,
  openStages,
  validities,
} from '#shared/domain/article/article.ts';

const text = z.string().optional();
const media = z.object({
  mediaId: z.string(),
  fileName: z.string(),
  contentType: z.string(),
  size: z.number(),
  alt: text,
  caption: text,
});

/** What was entered of an edition, its body apart. */
const contentFields = {
  columnId: z.string(),
  alsoIn: z.array(z.string()).readonly().optional(),
  kind: z.enum(articleKinds).or(z.literal('')),
  lang: z.enum(['zh', 'en']),
  title: z.string(),
  subtitle: text,
  summary: text,
  author: text,
  editor: text,
  source: z.object({ kind: z.enum(['original', 'repost']), name: z.string(), url: text }).optional(),
  keywords: z.array(z.string()).readonly().optional(),
  bodyHash: text,
  image: media.optional(),
  gallery: z.array(media).readonly().optional(),
  attachments: z.array(media).readonly().optional(),
  related: z
    .array(
      z.object({
        siteId: z.string(),
        articleId: z.string(),
        relation: z.enum(['interpretation', 'policy', 'related']),
      }),
    )
    .readonly()
    .optional(),
  translationOf: text,
  link: text,
  interpretationForm: z.enum(interpretationForms).optional(),
  leader: z
    .object({
      name: z.string(),
      position: z.string(),
      duties: z.string(),
      resume: z.string(),
      rank: z.number(),
      from: z.string(),
      to: text,
    })
    .optional(),
  occasion: z
    .object({ startsAt: z.string(), endsAt: text, place: z.string(), signUpUrl: text, signUpUntil: text })
    .optional(),
  documentNumber: text,
  issuedOn: text,
  publisher: text,
  coPublishers: z.array(z.string()).readonly().optional(),
  subjectClass: text,
  genreClass: text,
  audienceClass: text,
  openMode: z.enum(openModes).optional(),
  openBasis: text,
  openStage: z.enum(openStages).optional(),
  validity: z.enum(validities).optional(),
  effectiveOn: text,
  abolishedOn: text,
  publishScope: z.enum(['site', 'cluster']).optional(),
  effectiveAt: text,
  expiresAt: text,
  pinnedUntil: text,
} as const;

const stageApproval = z.looseObject({
  stage: z.string(),
  name: z.string(),
  at: z.string(),
  comment: z.string(),
  deputyFor: text,
});

const workingSchema = z.looseObject({
  status: z.enum(['draft', 'inReview', 'returned', 'approved', 'scheduled', 'deleted']),
  stage: text,
  version: z.number(),
  revision: z.number(),
  /** Name of who saved it last. */
  editedBy: z.string(),
  updatedAt: z.string(),
  scheduledAt: text,
  dueAt: text,
  submittedAt: text,
  chain: z.array(z.string()).readonly().optional(),
  checksum: text,
  approvals: z.array(stageApproval).readonly(),
  returned: z.looseObject({ stage: z.string(), name: z.string(), at: z.string(), comment: z.string() }).optional(),
});

const basisSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('review'), decisions: z.array(stageApproval).readonly() }),
  z.looseObject({ kind: z.literal('emergency'), leader: z.string(), reason: z.string(), reviewDueAt: z.string() }),
  z.looseObject({ kind: z.literal('migration'), basis: z.string(), at: z.string() }),
]);

const liveSchema = z.looseObject({
  content: z.looseObject(contentFields),
  revision: z.number(),
  status: z.enum(['published', 'expired', 'withdrawn', 'takenDown']),
  basis: basisSchema,
  publishedAt: z.string(),
  editionAt: z.string(),
  statusAt: z.string(),
  statusReason: text,
});

/** What the API answers about an article; the working edition's text where there is one, else the live one's. */
export const articleAnswerSchema = z.looseObject({
  articleId: z.string(),
  siteId: z.string(),
  ...contentFields,
  body: text,
  status: z.string(),
  working: workingSchema.nullable(),
  live: liveSchema.nullable(),
  version: z.number(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  indexNumber: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  dateChange: z.object({ to: z.string(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});

/** Where a check found something, and what to do about it. */
export const checkFindingSchema = z.looseObject({
  severity: z.enum(['block', 'warn']),
  code: z.string(),
  where: z.looseObject({
    part: z.enum(['title', 'body', 'attachment']),
    name: text,
    place: text,
    start: z.number(),
    end: z.number(),
  }),
  found: z.string(),
  suggestion: text,
  message: z.object({ zh: z.string(), en: z.string() }),
});

/** A saved state of an edition. */
export const revisionAnswerSchema = z.looseObject({
  revision: z.number(),
  content: z.looseObject(contentFields),
  at: z.string(),
  by: z.object({ accountId: z.string(), name: z.string() }),
  act: z.string(),
});

/** What changed from one revision to another: fields, and the body block by block and word by word. */
export const articleDiffSchema = z.object({
  fields: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
  blocks: z.array(
    z.object({
      kind: z.enum(['same', 'added', 'removed', 'changed']),
      parts: z.array(z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() })).readonly(),
    }),
  ),
});
