import { z } from 'zod';
import type { ImportRow } from '#functions/publishing/import/import-row.ts';
import { articleKinds } from '#shared/domain/article/article.ts';
import { columnIdSchema } from '#shared/schemas/http/common.ts';

const fullRule = z.strictObject({
  columnId: columnIdSchema,
  kind: z.enum(articleKinds).default('news'),
  /** Whether the texts were taken over from elsewhere; their address is then shown with the source. */
  repost: z.boolean().default(false),
});

const ruleSchema = z.union([columnIdSchema.transform((columnId) => fullRule.parse({ columnId })), fullRule]);

/** Where imported texts go: by the name of their column, else by their origin, else `default`. */
export const importMappingSchema = z.strictObject({
  default: ruleSchema.optional(),
  columns: z.record(z.string().max(200), ruleSchema).default({}),
});

export type ImportMapping = z.output<typeof importMappingSchema>;
export type ImportRule = z.output<typeof fullRule>;

/** Undefined where the mapping says nothing about such a row. */
export const ruleFor = (mapping: ImportMapping, row: Pick<ImportRow, 'column' | 'origin'>): ImportRule | undefined => {
  const name = [row.column, row.origin].find((key) => Object.hasOwn(mapping.columns, key));
  return name === undefined ? mapping.default : mapping.columns[name];
};
