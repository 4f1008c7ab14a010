import { join } from 'node:path';
import type { Clock } from '#shared/ports/clock.ts';
import { SqliteSearchIndex } from './sqlite-search-index.ts';

/** The search index of a data folder, on a connection of this thread; the folder must be there. */
export const openSearchIndex = (dataDir: string, clock?: Clock): SqliteSearchIndex =>
  new SqliteSearchIndex(join(dataDir, 'search.db'), { clock });
