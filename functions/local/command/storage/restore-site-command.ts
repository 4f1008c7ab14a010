import { localBackup } from '#functions/composition/local-backup.ts';
import type { HostCommand } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { restoreSite } from '#functions/operations/restore-site/restore-site.ts';
import { rebuildPages } from '#functions/rendering/rebuild-pages.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';

export const restoreSiteCommand: HostCommand = {
  name: 'restore-site',
  usage: { zh: '<备份文件夹> --site <网站>', en: '<backup folder> --site <siteId>' },
  summary: {
    zh: '把一个网站的稿件、栏目、模板和文件恢复到备份时的状态，其他网站不受影响；此后发布的撤下，紧急下架的不恢复',
    en: 'Brings articles, columns, templates and files of one site back to a backup; other sites go on. What came online since is withdrawn, what was taken down stays down',
  },
  needs: 'working',
  words: [1, 1],
  options: { site: { type: 'string' } },
  run: async ({ services }, { positionals, options, caller }) => {
    const siteId = options['site'];
    if (!siteId) throw new CommandRefused({ zh: '须指明 --site', en: '--site is missing' }, { usage: true });
    const backup = await localBackup.open(caller.path(positionals[0] ?? '')).catch((error: unknown) => {
      const what = localBackup.damaged(error);
      if (what === undefined) throw error;
      throw new CommandRefused({
        zh: `备份已损坏或不完整：${what}；没有恢复任何内容`,
        en: `the backup is damaged or incomplete: ${what}; nothing was restored`,
      });
    });
    try {
      const { at, snapshot } = backup;
      const restored = await restoreSite(services, { snapshot, at, siteId, actor: commandLineActor });
      if (restored.columns + restored.templates > 0) await rebuildPages(services)(siteId);
      const { articles, withdrawn, columns } = restored;
      caller.say({
        zh: `${siteId} 已恢复到 ${at}：稿件 ${articles} 篇，撤下 ${withdrawn} 篇，栏目 ${columns} 个`,
        en: `${siteId} is as of ${at}: ${articles} articles, ${withdrawn} withdrawn, ${columns} columns`,
      });
      return { exitCode: 0, data: { ...restored } };
    } finally {
      backup.snapshot.close();
    }
  },
};
