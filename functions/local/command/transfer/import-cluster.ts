import type { Services } from '#functions/composition/services.ts';
import type { Caller } from '#functions/local/command/caller.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { putObjects } from '#functions/local/command/transfer/put-objects.ts';
import type { TransferCounts, TransferLine } from '#functions/local/command/transfer/transfer-line.ts';
import type { TableName, Write } from '#shared/ports/table-store.ts';

/** Below the port's hundred writes and 4 MB. */
const batch = { writes: 100, bytes: 3_000_000 };
const tables: readonly TableName[] = ['tenants', 'content', 'cases', 'audit'];

type Needs = Pick<Services, 'tables' | 'objects'>;

/** @throws CommandRefused when there is anything in the cluster */
export const assertEmptyCluster = async (services: Needs): Promise<void> => {
  const refused = new CommandRefused({
    zh: '目标网站群不是空的：请换一个空的 DATA_DIR',
    en: 'the cluster is not empty: choose an empty DATA_DIR',
  });
  for (const table of tables) for await (const _ of services.tables.scan(table)) throw refused;
  if ((await services.objects.list('', { limit: 1 })).objects.length > 0) throw refused;
};

/** Collects items into transactions. */
const itemWriter = (store: Needs['tables']) => {
  let writes: Write[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (writes.length > 0) await store.transact(writes);
    writes = [];
    bytes = 0;
  };
  const put = async ({ table, item }: Extract<TransferLine, { line: 'item' }>): Promise<void> => {
    const size = Buffer.byteLength(JSON.stringify(item));
    if (writes.length === batch.writes || bytes + size > batch.bytes) await flush();
    writes.push({ table, put: item, if: { kind: 'absent' } });
    bytes += size;
  };
  return { put, flush };
};

/**
 * Takes the lines of a cluster file into an empty cluster; nothing else may work on it meanwhile.
 *
 * @throws CommandRefused when the cluster is not empty, or the file holds less than it says
 */
export const importCluster = async (
  services: Needs,
  source: AsyncIterable<TransferLine>,
  caller: Caller,
): Promise<TransferCounts> => {
  await assertEmptyCluster(services);
  const items = itemWriter(services.tables);
  const putObject = putObjects(services.objects);
  const counts = { items: 0, counters: 0, objects: 0 };
  let done = 0;
  for await (const line of source) {
    if (line.line === 'item') {
      await items.put(line);
      counts.items += 1;
    } else if (line.line === 'counter') {
      if (line.kind === 'added') await services.tables.add(line.counter, line.value);
      else if (line.value > 0) await services.tables.reserve(line.counter, line.value);
      counts.counters += 1;
    } else if (line.line === 'object') {
      if (await putObject(line)) counts.objects += 1;
    } else if (line.line === 'end') {
      const { line: _, ...said } = line;
      if (JSON.stringify(said) !== JSON.stringify(counts))
        throw new CommandRefused({ zh: '文件内容与其末行的计数不符', en: 'the file holds less than it says' });
    }
    done += 1;
    caller.progress({ zh: '正在导入', en: 'Importing', done });
  }
  await items.flush();
  return counts;
};
