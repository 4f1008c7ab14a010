import { isDeepStrictEqual } from 'node:util';
import type { Services } from '#functions/composition/services.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { ConditionFailed, type Item, type TableName } from '#shared/ports/table-store.ts';

/** Below the port's hundred writes and 4 MB. */
const batch = { writes: 100, bytes: 3_000_000 };

type Taken = { readonly table: TableName; readonly item: Item };

/** Collects items into transactions; where an import is resumed, those that are in already are left as they are. */
export const itemWriter = (store: Services['tables'], { resumed }: { readonly resumed: boolean }) => {
  let taken: Taken[] = [];
  let bytes = 0;
  const write = (some: readonly Taken[]): Promise<void> =>
    store.transact(some.map(({ table, item }) => ({ table, put: item, if: { kind: 'absent' } })));
  const missing = async (some: readonly Taken[]): Promise<readonly Taken[]> => {
    const known = await store.batchGet(some.map(({ table, item: { pk, sk } }) => ({ table, pk, sk })));
    return some.filter(({ item }, n) => {
      if (known[n] && !isDeepStrictEqual(known[n], item))
        throw new CommandRefused({
          zh: `目标中已有另一内容（${item.pk} ${item.sk}）：导入期间有人使用了它，请换一个空的目标`,
          en: `the place holds something else at ${item.pk} ${item.sk}: it was in use meanwhile, choose an empty one`,
        });
      return !known[n];
    });
  };
  const flush = async (): Promise<void> => {
    const some = taken;
    taken = [];
    bytes = 0;
    if (some.length === 0) return;
    try {
      await write(some);
    } catch (error) {
      if (!resumed || !(error instanceof ConditionFailed)) throw error;
      const rest = await missing(some);
      if (rest.length > 0) await write(rest);
    }
  };
  const put = async (one: Taken): Promise<void> => {
    const size = Buffer.byteLength(JSON.stringify(one.item));
    if (taken.length === batch.writes || bytes + size > batch.bytes) await flush();
    taken.push(one);
    bytes += size;
  };
  return { put, flush };
};
