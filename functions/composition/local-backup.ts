import type { BackupManifest } from '#shared/adapters/embedded/backup/backup-manifest.ts';
import { BackupDamaged } from '#shared/adapters/embedded/backup/backup-manifest.ts';
import { backupStorage } from '#shared/adapters/embedded/backup/backup-storage.ts';
import { openBackup } from '#shared/adapters/embedded/backup/open-backup.ts';
import { openSnapshot } from '#shared/adapters/embedded/backup/open-snapshot.ts';
import { restoreStorage } from '#shared/adapters/embedded/backup/restore-storage.ts';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';

type Progress = (done: number, total: number) => void;

/** What a backup of one machine holds. */
export type LocalBackup = BackupManifest;

/** Copies, brings back and walks over data folders, whether or not a cluster runs on them. */
export const localBackup = {
  /** Into an empty folder, as of one moment. */
  take: (dataDir: string, folder: string, options: { readonly now: Date; readonly progress: Progress }) =>
    backupStorage(dataDir, folder, options),
  /** Into an empty data folder. @throws BackupDamaged */
  restore: (folder: string, dataDir: string, progress: Progress): Promise<LocalBackup> =>
    restoreStorage(folder, dataDir, progress),
  /** Whether what `restore` threw says that the backup is damaged; answers what of it. */
  damaged: (error: unknown): string | undefined => (error instanceof BackupDamaged ? error.what : undefined),
  /** To be walked over. @throws BackupDamaged */
  open: (folder: string) => openBackup(folder),
  snapshot: (dataDir: string): ClusterSnapshot => openSnapshot(dataDir),
} as const;
