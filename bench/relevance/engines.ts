import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchAt } from '#shared/adapters/aws/testing/search-at.ts';
import { SqliteSearchIndex } from '#shared/adapters/embedded/search/sqlite-search-index.ts';
import { systemClock } from '#shared/adapters/embedded/system-clock.ts';
import type { SearchIndex } from '#shared/ports/search-index.ts';
import type { ScoreWeights } from '#shared/text/search/rank/score-weights.ts';
import { startOpensearch } from '../../scripts/engines/opensearch.ts';

/** An engine under the judge: one index by name, opened with any weights. */
export type JudgedEngine = {
  readonly name: string;
  readonly open: (index: string, weights: ScoreWeights) => SearchIndex;
  readonly close: () => Promise<void>;
};

const embedded = (folder: string): JudgedEngine => {
  const opened: SqliteSearchIndex[] = [];
  return {
    name: 'SQLite FTS5',
    open: (index, weights) => {
      const made = new SqliteSearchIndex(join(folder, `${index}.db`), { weights });
      opened.push(made);
      return made;
    },
    close: async () => {
      for (const index of opened) index.close();
    },
  };
};

const opensearch = async (folder: string): Promise<JudgedEngine> => {
  const { name, version, endpoint, stop } = await startOpensearch(folder);
  const search = searchAt(endpoint, systemClock);
  return {
    name: `${name} ${version}`,
    open: search.open,
    close: async () => {
      await search.close();
      await stop();
    },
  };
};

/** Runs `work` on both engines; `missing` says why the second one is not there. */
export const onBothEngines = async <Value>(
  work: (engines: readonly JudgedEngine[], missing: string | undefined) => Promise<Value>,
): Promise<Value> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-bench-search-'));
  const engines = [embedded(folder)];
  let missing: string | undefined;
  try {
    try {
      engines.push(await opensearch(folder));
    } catch (error) {
      missing = `OpenSearch did not start: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : error}`;
    }
    return await work(engines, missing);
  } finally {
    for (const engine of engines) await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
