import { z } from 'zod';
import { columnTypes } from '#shared/domain/column/column.ts';
import { bilingualSchema, columnIdSchema, siteIdSchema } from '#shared/schemas/http/common.ts';
import { pageBlocksAnswer, pageBlocksSchema } from '#shared/schemas/http/sites/block-schemas.ts';

const text = z.string().trim().max(500);
const functions = z.enum(['disclosure', 'service', 'interaction']);
const lang = z.enum(['zh', 'en']);
const updateClass = z.enum(['realtime', 'periodic', 'interactive', 'static']);
const listStyle = z.enum(['list', 'leaders', 'gallery', 'single', 'cards', 'occasions']);
const channel = z.enum(['citizen', 'enterprise', 'investment', 'tourism']);
const greenChannel = z.enum(['elder', 'soldier', 'women', 'children', 'disabled']);
const templateName = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/);
const stages = z
  .array(z.enum(['first', 'second', 'third', 'fourth', 'final']))
  .min(1)
  .max(5)
  .refine((chain) => new Set(chain).size === chain.length, {
    error: 'Each stage once',
    params: { zh: '每个审级只能出现一次' },
  });

const fields = {
  description: text,
  keywords: z.array(z.string().trim().min(1).max(50)).max(20),
  function: functions,
  updateClass,
  updateDays: z.number().int().min(1).max(1000),
  ownerUnit: z.string().trim().min(1).max(200),
  path: z.string().min(1).max(200),
  order: z.number().int().min(0).max(100_000),
  visible: z.boolean(),
  listStyle,
  template: z.strictObject({ list: templateName.optional(), article: templateName.optional() }),
  reviewChain: stages,
  channel,
  greenChannel,
  board: functions,
  blocks: pageBlocksSchema,
} as const;

export const columnInputSchema = z.strictObject({
  columnId: columnIdSchema,
  name: bilingualSchema,
  type: z.enum(columnTypes),
  ...z.object({ ...fields, parentId: columnIdSchema, lang }).partial().shape,
});

/** `null` takes an optional value away; `parentId: null` moves to the top. `mounts` names all that are wanted. */
export const columnPatchSchema = z
  .strictObject({
    name: bilingualSchema,
    type: z.enum(columnTypes),
    ...fields,
    parentId: columnIdSchema.nullable(),
    updateDays: fields.updateDays.nullable(),
    template: fields.template.nullable(),
    reviewChain: stages.nullable(),
    channel: channel.nullable(),
    greenChannel: greenChannel.nullable(),
    board: functions.nullable(),
    blocks: pageBlocksSchema.nullable(),
    mounts: z.array(z.strictObject({ siteId: siteIdSchema, columnId: columnIdSchema })).max(20),
  })
  .partial();

const mountAnswer = z.object({
  siteId: z.string(),
  columnId: z.string(),
  state: z.enum(['requested', 'approved', 'refused']),
  requestedBy: z.string(),
  requestedAt: z.string(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
});

export const columnAnswerSchema = z.object({
  siteId: z.string(),
  columnId: z.string(),
  version: z.number().int(),
  parentId: z.string().optional(),
  name: z.object({ zh: z.string(), en: z.string() }),
  description: z.string(),
  keywords: z.array(z.string()).readonly(),
  type: z.enum(columnTypes),
  function: functions,
  updateClass,
  updateDays: z.number().optional(),
  ownerUnit: z.string(),
  lang,
  path: z.string(),
  order: z.number(),
  visible: z.boolean(),
  listStyle,
  template: z.object({ list: z.string().optional(), article: z.string().optional() }).optional(),
  reviewChain: z.array(z.string()).readonly().optional(),
  status: z.enum(['active', 'merged', 'retired']),
  mergedInto: z.string().optional(),
  channel: channel.optional(),
  greenChannel: greenChannel.optional(),
  board: functions.optional(),
  blocks: pageBlocksAnswer.optional(),
  base: z.boolean(),
  mounts: z.array(mountAnswer).readonly(),
  /** Background work that follows from the change: see `/api/v1/tasks/{taskId}`. */
  tasks: z.array(z.string()).readonly().optional(),
});
