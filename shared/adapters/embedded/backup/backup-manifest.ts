import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { databaseFiles } from './storage-files.ts';

const fileSchema = z.object({
  name: z.enum([...databaseFiles, 'secret']),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.object({
  format: z.literal('zhanqun-backup-1'),
  at: z.string(),
  files: z.array(fileSchema),
  /** Each object's hash stands in objects.db, whose own is among `files`. */
  objects: z.object({ count: z.number().int(), bytes: z.number().int() }),
});

/** What a backup holds; written last, so a backup without one was cut short. */
export type BackupManifest = z.infer<typeof manifestSchema>;

export const manifestFile = 'manifest.json';

/** Thrown when a backup is not what its manifest and hashes say. */
export class BackupDamaged extends Error {
  /** The file, or the key of the object. */
  readonly what: string;
  constructor(what: string) {
    super(`${what} of the backup is missing or damaged`);
    this.name = 'BackupDamaged';
    this.what = what;
  }
}

/** @throws BackupDamaged when it is missing or no manifest */
export const readManifest = async (folder: string): Promise<BackupManifest> => {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestFile), 'utf8')));
  } catch {
    throw new BackupDamaged(manifestFile);
  }
};
