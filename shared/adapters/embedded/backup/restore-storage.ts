import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../engine/open-database.ts';
import { lockDataDir } from '../storage/data-dir-lock.ts';
import { BackupDamaged, type BackupManifest, readManifest } from './backup-manifest.ts';
import { eachOf } from './each-of.ts';
import { fileDigest } from './file-digest.ts';
import { databaseFiles, mailFolders, objectFileName, secretFile } from './storage-files.ts';
import { countStoredFiles, storedFiles } from './stored-files.ts';

type Progress = (done: number, total: number) => void;

const atOnce = 8;
/** Holds what has been brought back so far; a restore that was cut short leaves nothing else. */
const stagingName = '.restoring';

const copyVerified = async (from: string, to: string, sha256: string, what: string): Promise<void> => {
  if (!existsSync(from)) throw new BackupDamaged(what);
  await copyFile(from, to);
  const file = await open(to, 'r+');
  await file.sync();
  await file.close();
  if ((await fileDigest(to)) !== sha256) throw new BackupDamaged(what);
};

const restoreObjects = async (from: string, to: string, objects: DatabaseSync, progress: Progress): Promise<void> => {
  const total = countStoredFiles(objects);
  let done = 0;
  await mkdir(to, { mode: 0o700 });
  await eachOf(storedFiles(objects), atOnce, async ({ file, etag, key, uploadId }) => {
    const what = key ?? `upload ${uploadId}`;
    // A name that the store never gave would lead out of the folder.
    if (!objectFileName.test(file)) throw new BackupDamaged(what);
    await mkdir(dirname(join(to, file)), { recursive: true, mode: 0o700 });
    await copyVerified(join(from, file), join(to, file), etag, what);
    done += 1;
    progress(done, total);
  });
};

const stage = async (folder: string, staging: string, progress: Progress): Promise<BackupManifest> => {
  const manifest = await readManifest(folder);
  for (const name of databaseFiles)
    if (!manifest.files.some((file) => file.name === name)) throw new BackupDamaged(name);
  await mkdir(staging, { mode: 0o700 });
  for (const { name, sha256 } of manifest.files)
    await copyVerified(join(folder, name), join(staging, name), sha256, name);

  const objects = openDatabase(join(staging, 'objects.db'), { readOnly: true });
  try {
    await restoreObjects(join(folder, 'objects'), join(staging, 'objects'), objects, progress);
  } finally {
    objects.close();
  }
  for (const name of mailFolders.filter((one) => existsSync(join(folder, one)))) {
    await mkdir(join(staging, name), { mode: 0o700 });
    for (const mail of await readdir(join(folder, name)))
      await copyFile(join(folder, name, mail), join(staging, name, mail));
  }
  // Consumers hear the kept week of events again: whatever a worker had done that the tables do not show is done again.
  const queue = openDatabase(join(staging, 'queue.db'), { durability: 'full' });
  queue.exec('DELETE FROM positions; UPDATE messages SET visibleAt = 0 WHERE receiveCount > 0');
  queue.close();
  return manifest;
};

/**
 * Brings a backup back into a data folder that is empty or not there, every file against its hash. Until all is there, the folder
 * holds no cluster.
 *
 * @throws BackupDamaged naming the first file or object that is not what it was; the folder stays empty
 * @throws Error when another process has the folder
 */
export const restoreStorage = async (folder: string, dataDir: string, progress: Progress): Promise<BackupManifest> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataDir(dataDir);
  const staging = join(dataDir, stagingName);
  try {
    await rm(staging, { recursive: true, force: true });
    const manifest = await stage(folder, staging, progress);
    // The tables come last: with them it is a cluster.
    const names = (await readdir(staging)).filter((name) => name !== 'tables.db');
    for (const name of [secretFile, ...names.filter((one) => one !== secretFile), 'tables.db'])
      if (existsSync(join(staging, name))) await rename(join(staging, name), join(dataDir, name));
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
    lock.release({ closed: true });
  }
};
