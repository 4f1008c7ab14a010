import type { HostCommand } from '#functions/local/command/command.ts';
import { requestSearch } from '#functions/local/command/upkeep/request-search.ts';
import { siteIds } from '#functions/local/command/upkeep/site-ids.ts';
import { rebuildSearch } from '#functions/search/rebuild-search.ts';

export const rebuildSearchCommand: HostCommand = {
  name: 'rebuild-search',
  usage: { zh: '[--site <网站>]', en: '[--site <siteId>]' },
  summary: {
    zh: '由数据表重建一个或全部网站的检索索引',
    en: 'Builds the search index of a site or of all again from the tables',
  },
  needs: 'working',
  words: [0, 0],
  options: { site: { type: 'string' } },
  run: async ({ services, reachesSearch }, { options, caller }) => {
    const sites = await siteIds(services, options['site']);
    if (reachesSearch) await rebuildSearch(services, { siteId: options['site'] });
    else await requestSearch(services, sites);
    caller.say({ zh: `已安排 ${sites.length} 个网站`, en: `${sites.length} sites are under way` });
    return { exitCode: 0, data: { sites } };
  },
};
