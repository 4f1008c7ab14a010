import { join } from 'node:path';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';
import { BackupDamaged, readManifest } from './backup-manifest.ts';
import { fileDigest } from './file-digest.ts';
import { openSnapshot } from './open-snapshot.ts';

/**
 * A backup as it was taken, to be walked over.
 *
 * @throws BackupDamaged naming the first file that is not what its manifest says
 */
export const openBackup = async (
  folder: string,
): Promise<{ readonly at: string; readonly snapshot: ClusterSnapshot }> => {
  const { at, files } = await readManifest(folder);
  for (const { name, sha256 } of files) {
    const digest = await fileDigest(join(folder, name)).catch(() => undefined);
    if (digest !== sha256) throw new BackupDamaged(name);
  }
  return { at, snapshot: openSnapshot(folder) };
};
