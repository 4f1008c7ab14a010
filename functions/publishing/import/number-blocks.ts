import type { TableStore } from '#shared/ports/table-store.ts';

const largest = 64;

/**
 * Single numbers of counters out of blocks that double up to 64: many rows share one write. Numbers of a block that are left
 * at the end are gaps, as the port allows.
 */
export const numberBlocks = (tables: Pick<TableStore, 'reserve'>): TableStore['reserve'] => {
  const blocks = new Map<string, { readonly size: number; used: number; readonly first: Promise<number> }>();
  return async (counter, count) => {
    if (count > 1) return tables.reserve(counter, count);
    let block = blocks.get(counter);
    if (!block || block.used === block.size) {
      const size = Math.min(largest, (block?.size ?? 0.5) * 2);
      block = { size, used: 0, first: tables.reserve(counter, size) };
      blocks.set(counter, block);
    }
    const offset = block.used;
    block.used += 1;
    return (await block.first) + offset;
  };
};
