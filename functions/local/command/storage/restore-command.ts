import { localBackup } from '#functions/composition/local-backup.ts';
import type { FolderCommand } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { emptyFolder } from '#functions/local/command/storage/empty-folder.ts';
import { makeDerived } from '#functions/local/command/storage/make-derived.ts';

export const restoreCommand: FolderCommand = {
  name: 'restore',
  usage: { zh: '<文件夹>', en: '<folder>' },
  summary: {
    zh: '把备份恢复到空的 DATA_DIR，逐个文件校验，然后重建页面和索引',
    en: 'Brings a backup back into an empty DATA_DIR, every file against its hash, then makes pages and index',
  },
  needs: 'emptyFolder',
  instead: {
    zh: '云上请把数据表恢复到某一时刻（docs/runbook.md 的 restore-a-table-to-a-time），或恢复一个网站（restore-site）',
    en: 'deployed tables are restored to a time (docs/runbook.md, restore-a-table-to-a-time), one site by restore-site',
  },
  words: [1, 1],
  run: async (settings, { positionals, wait, caller }) => {
    const folder = caller.path(positionals[0] ?? '');
    await emptyFolder(settings.dataDir);
    const restored = await localBackup
      .restore(folder, settings.dataDir, (done, total) =>
        caller.progress({ zh: '正在恢复', en: 'Restoring', done, total }),
      )
      .catch((error: unknown) => {
        const what = localBackup.damaged(error);
        if (what === undefined) throw error;
        throw new CommandRefused({
          zh: `备份已损坏或不完整：${what}；没有恢复任何内容`,
          en: `the backup is damaged or incomplete: ${what}; nothing was restored`,
        });
      });
    const failed = wait ? await makeDerived(settings, caller) : 0;
    caller.say({
      zh: `已恢复 ${restored.at} 的备份：${restored.objects.count} 个对象`,
      en: `the backup of ${restored.at} is back: ${restored.objects.count} objects`,
    });
    if (!wait) caller.say({ zh: '启动后请执行 rebuild-search', en: 'run rebuild-search after the start' });
    return {
      exitCode: failed === 0 ? 0 : 1,
      data: { at: restored.at, objects: restored.objects.count, failedJobs: failed },
    };
  },
};
