import { openLocalServices } from '#functions/composition/local.ts';
import type { CommandResult } from '#functions/local/command/caller.ts';
import type { CommandHost, CommandInput, FolderCommand } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { makeDerived } from '#functions/local/command/storage/make-derived.ts';
import { importCluster } from '#functions/local/command/transfer/import-cluster.ts';
import { readLines } from '#functions/local/command/transfer/read-lines.ts';
import type { TransferCounts } from '#functions/local/command/transfer/transfer-line.ts';
import type { LocalSettings } from '#functions/local/local-settings.ts';
import { RegistrationRepository } from '#shared/repositories/site/registration-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

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

/** Sites come without their deployments: each is left to the first that names it. */
const leaveSitesOpen = async ({ tables }: CommandHost['services']): Promise<void> => {
  const registrations = new RegistrationRepository(tables);
  for (const { siteId } of await new SiteRepository(tables).list())
    await tables.transact([registrations.leaveOpen(siteId)]);
};

/** Into a cluster of which the data are deployed and nothing that would act on what is half there: docs/runbook.md. */
const takeInDeployed = async ({ services, working }: CommandHost, input: CommandInput): Promise<CommandResult> => {
  const { caller, positionals } = input;
  if (working)
    throw new CommandRefused({
      zh: '此环境的函数已在运行，会处理导入到一半的数据：只部署 data 栈时才能导入（docs/runbook.md 的 move-a-cluster）',
      en: 'the functions of this environment are at work and would act on what is half there: import while only its stack data is deployed (docs/runbook.md, move-a-cluster)',
    });
  const lines = readLines(caller.path(positionals[0] ?? ''));
  const counts = await importCluster(services, lines, caller, () => leaveSitesOpen(services));
  sayTakenIn(input, counts);
  caller.say({
    zh: '请部署其余各栈，然后执行 rebuild-pages 和 rebuild-search',
    en: 'deploy the other stacks, then run rebuild-pages and rebuild-search',
  });
  return { exitCode: 0, data: { ...counts } };
};

export const importClusterCommand: FolderCommand = {
  name: 'cluster import',
  usage: { zh: '<文件.jsonl.gz>', en: '<file.jsonl.gz>' },
  summary: {
    zh: '把导出的网站群导入空的 DATA_DIR，然后生成页面和索引；中断后用同一文件再次执行即可继续',
    en: 'Takes an exported cluster into an empty DATA_DIR, then makes pages and index; broken off, the same file goes on',
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
