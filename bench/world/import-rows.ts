import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, type WriteStream, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchCluster } from '../measure/bench-cluster.ts';
import { runCommand } from '../measure/run-command.ts';
import type { SourceRow } from './source-rows.ts';

const regulation = { columnId: 'zcfg', kind: 'regulation' };
const mapping = {
  default: { columnId: 'gzdt', kind: 'news' },
  columns: {
    行政法规: regulation,
    地方性法规: regulation,
    部门规章: regulation,
    行政法: regulation,
    社会法: regulation,
    国务院文件: { columnId: 'zcfg', kind: 'policyDocument' },
    疫情防控政策: { columnId: 'zcjd', kind: 'news' },
    通知公告: { columnId: 'tzgg', kind: 'notice' },
  },
};

/** What an import of many sites came to. */
export type ImportOutcome = {
  readonly read: number;
  readonly imported: number;
  readonly published: number;
  readonly skipped: number;
  readonly seconds: number;
};

/** Writes the texts of each site into a file of its own, as the importer takes them. */
const writeSources = async (folder: string, rows: AsyncIterable<SourceRow>): Promise<ReadonlyMap<string, string>> => {
  const open = new Map<string, { readonly path: string; readonly stream: WriteStream }>();
  for await (const { siteId, ...row } of rows) {
    const path = join(folder, `${siteId}.jsonl`);
    const file = open.get(siteId) ?? { path, stream: createWriteStream(path) };
    open.set(siteId, file);
    if (!file.stream.write(`${JSON.stringify({ source: '新华社', ...row })}\n`)) await once(file.stream, 'drain');
  }
  await Promise.all([...open.values()].map(({ stream }) => once(stream.end(), 'close')));
  return new Map([...open].map(([siteId, { path }]) => [siteId, path]));
};

/** Imports texts as approved ones, a command a site, as an operator would. The preparation of the files is not counted. */
export const importRows = async (cluster: BenchCluster, rows: AsyncIterable<SourceRow>): Promise<ImportOutcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-bench-import-'));
  try {
    const map = join(folder, 'map.json');
    writeFileSync(map, JSON.stringify(mapping));
    const sources = await writeSources(folder, rows);
    let outcome: ImportOutcome = { read: 0, imported: 0, published: 0, skipped: 0, seconds: 0 };
    for (const [siteId, path] of sources) {
      const began = performance.now();
      const approval = ['--approved-by', 'final.portal', '--basis', '历史数据迁移'];
      const report = ['--report', join(folder, `${siteId}.report.json`)];
      const args = [path, '--site', siteId, '--map', map, ...approval, ...report];
      const data = await runCommand(cluster.dataDir, 'import articles', args);
      const count = (name: string): number => Number(data[name] ?? 0);
      outcome = {
        read: outcome.read + count('read'),
        imported: outcome.imported + count('imported'),
        published: outcome.published + count('published'),
        skipped: outcome.skipped + count('skipped'),
        seconds: outcome.seconds + (performance.now() - began) / 1000,
      };
    }
    return outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
