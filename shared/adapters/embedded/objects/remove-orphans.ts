import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectFiles } from './object-files.ts';
import type { ObjectReader } from './object-reader.ts';

/** Deletes files older than `before` (ms) that no row points to: what crashes left. Answers how many. */
export const removeOrphans = async (
  folder: string,
  files: ObjectFiles,
  reader: ObjectReader,
  before: number,
): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const known = new Set(reader.files());
  let removed = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    // A file may leave while we look: a replaced object's goes by itself.
    const age = known.has(name) ? undefined : await stat(path).catch(() => undefined);
    if (!age || age.mtimeMs >= before) continue;
    await files.remove([name]);
    removed += 1;
  }
  return removed;
};
