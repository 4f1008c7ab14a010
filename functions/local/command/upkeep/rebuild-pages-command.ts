import type { HostCommand } from '#functions/local/command/command.ts';
import { siteIds } from '#functions/local/command/upkeep/site-ids.ts';
import { rebuildPages } from '#functions/rendering/repair/rebuild-pages.ts';

export const rebuildPagesCommand: HostCommand = {
  name: 'rebuild-pages',
  usage: { zh: '[--site <网站>]', en: '[--site <siteId>]' },
  summary: {
    zh: '重新生成一个或全部网站的页面；内容未变的页面不改写',
    en: 'Renders every page of a site or of all again; one that comes out the same is not rewritten',
  },
  needs: 'working',
  words: [0, 0],
  options: { site: { type: 'string' } },
  run: async ({ services }, { options, caller }) => {
    await siteIds(services, options['site']);
    const sites = await rebuildPages(services)(options['site']);
    caller.say({ zh: `已安排 ${sites.length} 个网站`, en: `${sites.length} sites are under way` });
    return { exitCode: 0, data: { sites } };
  },
};
