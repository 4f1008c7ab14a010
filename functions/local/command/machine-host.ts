import { localBackup } from '#functions/composition/local-backup.ts';
import type { MachineHost, SiteBackup } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';

const openBackup = async (folder: string): Promise<SiteBackup> =>
  localBackup.open(folder).catch((error: unknown) => {
    const what = localBackup.damaged(error);
    if (what === undefined) throw error;
    throw new CommandRefused({
      zh: `备份已损坏或不完整：${what}；没有恢复任何内容`,
      en: `the backup is damaged or incomplete: ${what}; nothing was restored`,
    });
  });

/** The cluster of a data folder as commands see it. */
export const machineHost = (
  host: Pick<MachineHost, 'services' | 'dataDir' | 'working' | 'importApart'>,
): MachineHost => ({
  ...host,
  snapshot: () => localBackup.snapshot(host.dataDir),
  openBackup: (given, { caller }) => openBackup(caller.path(given)),
  reachesSearch: true,
});
