import { openLocalServices } from '#functions/composition/local.ts';
import type { CommandResult } from '#functions/local/command/caller.ts';
import type { CommandHost, CommandInput, FolderCommand } from '#functions/local/command/command.ts';
import { makeDerived } from '#functions/local/command/storage/make-derived.ts';
import { importCluster } from '#functions/local/command/transfer/import-cluster.ts';
import { readLines } from '#functions/local/command/transfer/read-lines.ts';
import type { TransferCounts } from '#functions/local/command/transfer/transfer-line.ts';
import { requestSearch } from '#functions/local/command/upkeep/request-search.ts';
import { siteIds } from '#functions/local/command/upkeep/site-ids.ts';
import type { LocalSettings } from '#functions/local/local-settings.ts';
import { rebuildPages } from '#functions/rendering/rebuild-pages.ts';

/** Without the work behind: a consumer would act on what is half there. */
const takeIn = async (settings: LocalSettings, { positionals, caller }: CommandInput): Promise<TransferCounts> => {
  const local = await openLocalServices(settings);
  try {
    return await importCluster(local.services, readLines(caller.path(positionals[0] ?? '')), caller);
  } finally {
    await local.close();
  }
};

const sayTakenIn = ({ caller }: CommandInput, { items, objects, counters }: TransferCounts): void =>
  caller.say({
    zh: `已导入 ${items} 条数据，${objects} 个对象，${counters} 个计数器`,
    en: `took in ${items} items, ${objects} objects, ${counters} counters`,
  });

/** Into a cluster of which tables and functions stand, but neither accounts nor sites: docs/deploy.md. */
const takeInDeployed = async ({ services }: CommandHost, input: CommandInput): Promise<CommandResult> => {
  const { caller, positionals } = input;
  const counts = await importCluster(services, readLines(caller.path(positionals[0] ?? '')), caller);
  sayTakenIn(input, counts);
  const sites = await rebuildPages(services)();
  await requestSearch(services, await siteIds(services, undefined));
  return { exitCode: 0, data: { ...counts, sites } };
};

export const importClusterCommand: FolderCommand = {
  name: 'cluster import',
  usage: { zh: '<文件.jsonl.gz>', en: '<file.jsonl.gz>' },
  summary: {
    zh: '把导出的网站群导入空的 DATA_DIR，然后生成页面和索引',
    en: 'Takes an exported cluster into an empty DATA_DIR, then makes pages and index',
  },
  needs: 'emptyFolder',
  inCloud: takeInDeployed,
  words: [1, 1],
  run: async (settings, input) => {
    const counts = await takeIn(settings, input);
    const failed = input.wait ? await makeDerived(settings, input.caller) : 0;
    sayTakenIn(input, counts);
    if (!input.wait)
      input.caller.say({
        zh: '启动后请执行 rebuild-pages 和 rebuild-search',
        en: 'run rebuild-pages and rebuild-search after the start',
      });
    return { exitCode: failed === 0 ? 0 : 1, data: { ...counts, failedJobs: failed } };
  },
};
