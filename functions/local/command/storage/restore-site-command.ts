import type { HostCommand } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { restoreSite } from '#functions/operations/restore-site/restore-site.ts';
import { rebuildPages } from '#functions/rendering/repair/rebuild-pages.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';

export const restoreSiteCommand: HostCommand = {
  name: 'restore-site',
  usage: {
    zh: '<备份文件夹；云上为恢复出的数据表的名称后缀> --site <网站> [--at <云上：恢复到的时刻>]',
    en: '<backup folder, or deployed: the ending of the restored tables> --site <siteId> [--at <deployed: their moment>]',
  },
  summary: {
    zh: '把一个网站的稿件、栏目、模板和文件恢复到备份时的状态，其他网站不受影响；此后发布的撤下，紧急下架的不恢复',
    en: 'Brings articles, columns, templates and files of one site back to a backup; other sites go on. What came online since is withdrawn, what was taken down stays down',
  },
  needs: 'working',
  words: [1, 1],
  options: { site: { type: 'string' }, at: { type: 'string' } },
  run: async (host, input) => {
    const { services } = host;
    const { positionals, options, caller } = input;
    const siteId = options['site'];
    if (!siteId) throw new CommandRefused({ zh: '须指明 --site', en: '--site is missing' }, { usage: true });
    const backup = await host.openBackup(positionals[0] ?? '', input);
    try {
      const { at, snapshot } = backup;
      const restored = await restoreSite(services, { snapshot, at, siteId, actor: commandLineActor }, (done) =>
        caller.progress({ zh: '正在恢复', en: 'Restoring', done }),
      );
      // Also where nothing was left to bring back: an earlier run may have been cut short right before this.
      await rebuildPages(services)(siteId);
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
