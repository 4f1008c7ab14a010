import { z } from 'zod';

/** A code in a path: no dots, slashes or signs that could lead anywhere else. */
const codePattern = /^[a-z0-9][a-z0-9-]{0,39}$/;
export const codeSchema = z.string().regex(codePattern);
export const siteIdSchema = z.string().regex(codePattern);
export const columnIdSchema = z.string().regex(codePattern);
export const articleIdSchema = z.string().regex(/^[0-9A-Za-z-]{1,40}$/);
/** An instant with offset, kept as ISO 8601 UTC. */
export const instantSchema = z.iso.datetime({ offset: true }).transform((instant) => new Date(instant).toISOString());
export const dateSchema = z.iso.date();
/** Words in both languages; where the English is not given yet, the Chinese stands for it. */
export const bilingualSchema = z
  .strictObject({ zh: z.string().trim().min(1).max(200), en: z.string().trim().max(200).optional() })
  .transform(({ zh, en }) => ({ zh, en: en || zh }));
export const emptySchema = z.strictObject({});
/** Unknown query parameters are refused, so that a typing error does not silently widen a list. */
export const pageQuerySchema = z.strictObject({
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
/** A list answer. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
