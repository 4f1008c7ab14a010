import type { Caller } from '#functions/local/command/caller.ts';
import { isMadeAgain, staysBehind } from '#functions/local/command/transfer/stays-behind.ts';
import type { ObjectLine, TransferCounts, TransferLine } from '#functions/local/command/transfer/transfer-line.ts';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';
import { type ObjectHead, partSize } from '#shared/ports/object-store.ts';
import type { TableName } from '#shared/ports/table-store.ts';

const tables: readonly TableName[] = ['tenants', 'content', 'cases', 'audit'];

async function* objectLines(snapshot: ClusterSnapshot, head: ObjectHead): AsyncIterable<ObjectLine> {
  const { key, contentType, cacheControl, size } = head;
  const parts = Math.max(1, Math.ceil(size / partSize));
  for (let part = 1; part <= parts; part += 1) {
    const from = (part - 1) * partSize;
    const bytes = size === 0 ? new Uint8Array(0) : await snapshot.read(head, from, from + partSize - 1);
    // Deleted since: nothing that stays refers to it.
    if (!bytes) return;
    yield { line: 'object', key, contentType, cacheControl, part, parts, body: Buffer.from(bytes).toString('base64') };
  }
}

async function* lines(
  snapshot: ClusterSnapshot,
  at: Date,
  counts: { -readonly [Name in keyof TransferCounts]: number },
): AsyncIterable<TransferLine> {
  yield { line: 'head', format: 'zhanqun-cluster-1', at: at.toISOString() };
  for (const table of tables)
    for await (const item of snapshot.items(table)) {
      if (staysBehind(table, item)) continue;
      counts.items += 1;
      yield { line: 'item', table, item };
    }
  for await (const counter of snapshot.counters()) {
    counts.counters += 1;
    yield { line: 'counter', ...counter };
  }
  for await (const head of snapshot.objects()) {
    if (isMadeAgain(head.key)) continue;
    for await (const line of objectLines(snapshot, head)) {
      if (line.part === line.parts) counts.objects += 1;
      yield line;
    }
  }
  yield { line: 'end', ...counts };
}

/** Everything of a cluster that cannot be made again, as JSON lines that any place can take in; fills in `counts` as it goes. */
export async function* exportCluster(
  snapshot: ClusterSnapshot,
  { at, counts, caller }: { at: Date; counts: { -readonly [Name in keyof TransferCounts]: number }; caller: Caller },
): AsyncIterable<string> {
  let done = 0;
  for await (const line of lines(snapshot, at, counts)) {
    yield `${JSON.stringify(line)}\n`;
    done += 1;
    caller.progress({ zh: '正在导出', en: 'Exporting', done });
  }
}
