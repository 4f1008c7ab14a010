import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backup } from 'node:sqlite';
import { type BackupManifest, manifestFile } from './backup-manifest.ts';
import { copyObjects } from './copy-objects.ts';
import { fileDigest } from './file-digest.ts';
import { freezeDatabases } from './freeze-databases.ts';
import { linkOrCopy } from './link-or-copy.ts';
import { databaseFiles, mailFolders, secretFile } from './storage-files.ts';

type Progress = (done: number, total: number) => void;

/** Small enough that others get their turn. */
const pagesPerStep = 1000;

const sync = async (path: string): Promise<void> => {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
};

const copyMails = async (dataDir: string, folder: string): Promise<void> => {
  for (const name of mailFolders.filter((one) => existsSync(join(dataDir, one)))) {
    await mkdir(join(folder, name), { mode: 0o700 });
    for (const mail of await readdir(join(dataDir, name)))
      await linkOrCopy(join(dataDir, name, mail), join(folder, name, mail));
  }
};

/**
 * Copies a data folder into an empty one as it stands at one moment, while a cluster goes on writing. The search index is left
 * out: it is built again from the tables.
 */
export const backupStorage = async (
  dataDir: string,
  folder: string,
  { now, progress }: { readonly now: Date; readonly progress: Progress },
): Promise<BackupManifest> => {
  const frozen = freezeDatabases(dataDir);
  try {
    for (const name of databaseFiles) await backup(frozen.of(name), join(folder, name), { rate: pagesPerStep });
    const objects = await copyObjects({ dataDir, folder, frozen: frozen.of('objects.db'), progress });
    await copyMails(dataDir, folder);
    if (existsSync(join(dataDir, secretFile))) await copyFile(join(dataDir, secretFile), join(folder, secretFile));
    const names = ([...databaseFiles, secretFile] as const).filter((name) => existsSync(join(folder, name)));
    const files: BackupManifest['files'] = [];
    for (const name of names) {
      const path = join(folder, name);
      await sync(path);
      files.push({ name, size: (await stat(path)).size, sha256: await fileDigest(path) });
    }
    const manifest: BackupManifest = { format: 'zhanqun-backup-1', at: now.toISOString(), files, objects };
    await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    return manifest;
  } finally {
    frozen.close();
  }
};
