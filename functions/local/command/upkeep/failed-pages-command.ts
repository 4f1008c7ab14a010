import type { HostCommand } from '#functions/local/command/command.ts';
import { siteIds } from '#functions/local/command/upkeep/site-ids.ts';
import { type FailedPage, listFailedPages } from '#functions/rendering/failed/list-failed-pages.ts';

const perPage = 200;

export const failedPagesCommand: HostCommand = {
  name: 'failed-pages',
  usage: { zh: '[--site <网站>]', en: '[--site <siteId>]' },
  summary: {
    zh: '列出生成失败的页面和原因；有时退出码为 1',
    en: 'Lists pages that could not be made, and why; exit code 1 where there are some',
  },
  needs: 'engines',
  words: [0, 0],
  options: { site: { type: 'string' } },
  run: async ({ services }, { options, caller }) => {
    const failed: FailedPage[] = [];
    for (const siteId of await siteIds(services, options['site'])) {
      let cursor: string | undefined;
      do {
        const page = await listFailedPages(services)(siteId, { limit: perPage, ...(cursor ? { cursor } : {}) });
        failed.push(...page.pages);
        cursor = page.cursor;
      } while (cursor);
    }
    for (const { siteId, path, reason } of failed) caller.say(`${siteId}\t${path}\t${reason}`);
    caller.say({ zh: `生成失败的页面 ${failed.length} 个`, en: `${failed.length} pages could not be made` });
    return { exitCode: failed.length === 0 ? 0 : 1, data: { pages: failed.map((page) => ({ ...page })) } };
  },
};
