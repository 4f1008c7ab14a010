import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { MachineFigures } from '#functions/composition/services.ts';

const databases = ['tables.db', 'objects.db', 'queue.db', 'counters.db', 'search.db'].flatMap((name) => [
  name,
  `${name}-wal`,
]);

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** What is free on the disk of the data folder, and what databases and process take. */
export const machineFigures = async (dataDir: string): Promise<MachineFigures> => {
  const [disk, ...sizes] = await Promise.all([
    statfs(dataDir),
    ...databases.map((name) => sizeOf(join(dataDir, name))),
  ]);
  return {
    freeBytes: disk.bavail * disk.bsize,
    totalBytes: disk.blocks * disk.bsize,
    databaseBytes: sizes.reduce((sum, size) => sum + size, 0),
    memoryBytes: process.memoryUsage.rss(),
  };
};
