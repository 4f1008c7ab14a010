import type { Services } from '#functions/composition/services.ts';
import type { Caller } from '#functions/local/command/caller.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import {
  beginImport,
  endImport,
  type ImportState,
  noteCounters,
} from '#functions/local/command/transfer/import-mark.ts';
import { itemWriter } from '#functions/local/command/transfer/item-writer.ts';
import { putCounter } from '#functions/local/command/transfer/put-counter.ts';
import { putObjects } from '#functions/local/command/transfer/put-objects.ts';
import { isMadeAgain, staysBehind } from '#functions/local/command/transfer/stays-behind.ts';
import type { TransferCounts, TransferLine } from '#functions/local/command/transfer/transfer-line.ts';

type Needs = Pick<Services, 'tables' | 'objects'>;

const sameCounts = (one: TransferCounts, other: TransferCounts): boolean =>
  one.items === other.items && one.counters === other.counters && one.objects === other.objects;

/** Takes one line after the other; the first is the head. */
const taker = (services: Needs, file: string, state: ImportState) => {
  const items = itemWriter(services.tables, state);
  const putObject = putObjects(services.objects, state);
  const counts = { items: 0, counters: 0, objects: 0 };
  let countersIn = state.countersIn;
  const closeCounters = async (): Promise<void> => {
    if (countersIn) return;
    await items.flush();
    await noteCounters(services, file);
    countersIn = true;
  };
  const take = async (line: TransferLine): Promise<void> => {
    if (line.line === 'item') {
      if (!staysBehind(line.table, line.item)) await items.put(line);
      counts.items += 1;
    } else if (line.line === 'counter') {
      if (!countersIn) await putCounter(services.tables, line, state);
      counts.counters += 1;
    } else if (line.line === 'object') {
      await closeCounters();
      if (!isMadeAgain(line.key)) await putObject(line);
      if (line.part === line.parts) counts.objects += 1;
    } else if (line.line === 'end' && !sameCounts(line, counts)) {
      throw new CommandRefused({ zh: '文件内容与其末行的计数不符', en: 'the file holds less than it says' });
    }
  };
  return { take, counts, flush: items.flush };
};

/**
 * Takes the lines of a cluster file into an empty cluster, or goes on where the same file was broken off; nothing else may work
 * on it meanwhile. `atEnd` is done when everything is in and belongs to the import: it is done again where that broke off.
 *
 * @throws CommandRefused when the cluster holds anything else, or the file holds less than it says
 */
export const importCluster = async (
  services: Needs,
  source: AsyncIterable<TransferLine>,
  caller: Caller,
  atEnd: () => Promise<void> = async () => undefined,
): Promise<TransferCounts> => {
  let taking: ReturnType<typeof taker> | undefined;
  let done = 0;
  for await (const line of source) {
    if (line.line === 'head') {
      const state = await beginImport(services, line.at);
      if (state.resumed) caller.say({ zh: '接着上次中断的导入', en: 'going on with the import that was broken off' });
      taking = taker(services, line.at, state);
    } else await taking?.take(line);
    done += 1;
    caller.progress({ zh: '正在导入', en: 'Importing', done });
  }
  if (!taking) throw new Error('a cluster file begins with its head');
  await taking.flush();
  await atEnd();
  await endImport(services);
  return taking.counts;
};
