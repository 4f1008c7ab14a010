import { localBackup } from '#functions/composition/local-backup.ts';
import type { MachineCommand } from '#functions/local/command/command.ts';
import { emptyFolder } from '#functions/local/command/storage/empty-folder.ts';

export const backupCommand: MachineCommand = {
  name: 'backup',
  usage: { zh: '<文件夹>', en: '<folder>' },
  summary: {
    zh: '备份到空文件夹，运行中也可进行，取同一时刻的数据；同一磁盘上用硬链接，请放到另一块磁盘',
    en: 'Backs up into an empty folder, also while running, as of one moment; hard links on the same disk: choose another',
  },
  needs: 'folder',
  instead: {
    zh: '云上的数据表可恢复到 35 天内任意一秒，每夜另有备份，不用此命令：见 docs/runbook.md；要一份文件请用 cluster export',
    en: 'deployed tables go back to any second of 35 days and are backed up each night, see docs/runbook.md; for a file use cluster export',
  },
  words: [1, 1],
  run: async ({ services, dataDir }, { positionals, caller }) => {
    const folder = caller.path(positionals[0] ?? '');
    await emptyFolder(folder);
    const { at, files, objects } = await localBackup.take(dataDir, folder, {
      now: services.clock.now(),
      progress: (done, total) => caller.progress({ zh: '正在备份', en: 'Backing up', done, total }),
    });
    const bytes = objects.bytes + files.reduce((sum, { size }) => sum + size, 0);
    caller.say({
      zh: `已备份到 ${folder}：${objects.count} 个对象，共 ${bytes} 字节`,
      en: `backed up to ${folder}: ${objects.count} objects, ${bytes} bytes`,
    });
    return { exitCode: 0, data: { folder, at, objects: objects.count, bytes } };
  },
};
