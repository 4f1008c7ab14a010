import { z } from 'zod';
import { mostBlocks } from '#shared/domain/page/block/page-block.ts';
import { bilingualSchema, columnIdSchema, siteIdSchema } from '#shared/schemas/http/common.ts';

const longText = z
  .strictObject({ zh: z.string().trim().min(1).max(2000), en: z.string().trim().max(2000).optional() })
  .transform(({ zh, en }) => ({ zh, en: en || zh }));
/** An address on the web or below the site's root. */
const address = z
  .string()
  .max(500)
  .regex(/^(?:https?:\/\/[^\s"'<>\\]+|\/[^\s"'<>\\/][^\s"'<>\\]*|\/)$/);
const title = bilingualSchema.optional();
const wide = z.boolean().optional();
const from = { column: columnIdSchema, site: siteIdSchema.optional() };
const listed = { ...from, limit: z.number().int().min(1).max(60).optional() };

/** The blocks of a home page or a topic page, in their order. */
export const pageBlocksSchema = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('heading'), title: bilingualSchema, text: longText.optional() }),
      z.strictObject({ kind: z.literal('front'), ...listed }),
      z.strictObject({ kind: z.literal('list'), ...listed, title, wide }),
      z.strictObject({ kind: z.literal('pictures'), ...listed, title }),
      z.strictObject({ kind: z.literal('columns'), ...from, title }),
      z.strictObject({ kind: z.literal('services'), ...listed, title }),
      z.strictObject({ kind: z.literal('occasions'), ...listed, title }),
      z.strictObject({
        kind: z.literal('links'),
        title,
        links: z
          .array(z.strictObject({ name: bilingualSchema, url: address, text: longText.optional() }))
          .min(1)
          .max(60),
      }),
      z.strictObject({
        kind: z.literal('steps'),
        title,
        steps: z
          .array(z.strictObject({ name: bilingualSchema, text: longText, url: address.optional() }))
          .min(1)
          .max(20),
      }),
      z.strictObject({ kind: z.literal('text'), title, text: longText, wide }),
      z.strictObject({ kind: z.enum(['disclosure', 'unitCard', 'sites', 'siteLinks']) }),
    ]),
  )
  .max(mostBlocks);

/** Blocks as they are answered. */
export const pageBlocksAnswer = z.array(z.looseObject({ kind: z.string() })).readonly();
