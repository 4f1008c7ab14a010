import { z } from 'zod';
import type { Item } from '#shared/ports/table-store.ts';

const count = z.number().int().nonnegative();
// Checked, not rebuilt: an item comes out as it went in.
const itemSchema = z.custom<Item>((value) => {
  const { pk, sk, version } = (value ?? {}) as Partial<Item>;
  return typeof pk === 'string' && typeof sk === 'string' && Number.isSafeInteger(version);
});

/**
 * A line of a cluster file. Objects above 8 MiB come in several lines, one behind the other. The last line counts the others, so
 * that a file that was cut short is known.
 */
export const transferLine = z.discriminatedUnion('line', [
  z.object({ line: z.literal('head'), format: z.literal('zhanqun-cluster-1'), at: z.string() }),
  z.object({ line: z.literal('item'), table: z.enum(['tenants', 'content', 'cases', 'audit']), item: itemSchema }),
  z.object({
    line: z.literal('counter'),
    kind: z.enum(['reserved', 'added']),
    counter: z.string().min(1),
    value: z.number().int(),
  }),
  z.object({
    line: z.literal('object'),
    key: z.string().min(1),
    contentType: z.string(),
    cacheControl: z.string().optional(),
    part: z.number().int().positive(),
    parts: z.number().int().positive(),
    /** Base64. */
    body: z.string(),
  }),
  z.object({ line: z.literal('end'), items: count, counters: count, objects: count }),
]);

export type TransferLine = z.output<typeof transferLine>;
export type ObjectLine = Extract<TransferLine, { line: 'object' }>;
export type TransferCounts = { readonly items: number; readonly counters: number; readonly objects: number };
