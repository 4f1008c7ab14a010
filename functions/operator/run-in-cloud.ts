import { awsOperated, type OperatedCluster } from '#functions/composition/aws/operator.ts';
import type { CommandResult } from '#functions/local/command/caller.ts';
import type { Command, CommandHost, CommandInput, SiteBackup } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { commands } from '#functions/local/command/commands.ts';
import { type CommandLine, type CommandPlace, runCommandLine } from '#functions/local/command/run-command-line.ts';
import { runHostCommand } from '#functions/local/command/run-host-command.ts';
import { cloudRefusal } from '#functions/operator/cloud-refusal.ts';
import { searchCommands } from '#functions/operator/search/search-commands.ts';

/** Queues of the cloud count with a delay, and its streams take a moment. */
const patience = { pollMs: 2000, quietLooks: 5 };

const openBackup =
  ({ restoredSnapshot }: OperatedCluster) =>
  async (ending: string, { options }: CommandInput): Promise<SiteBackup> => {
    const at = options['at'];
    if (!at || Number.isNaN(Date.parse(at)))
      throw new CommandRefused(
        {
          zh: '须用 --at 写明数据表恢复到的时刻，如 2026-03-01T08:00:00Z',
          en: '--at is missing: the moment the tables were restored to, e.g. 2026-03-01T08:00:00Z',
        },
        { usage: true },
      );
    return { at: new Date(at).toISOString(), snapshot: restoredSnapshot(ending) };
  };

const hostOf = (cluster: OperatedCluster): CommandHost => ({
  services: cluster.services,
  snapshot: cluster.snapshot,
  openBackup: openBackup(cluster),
  reachesSearch: false,
  working: cluster.atWork,
});

/** What an operator does before there are functions. */
const beforeWork: ReadonlySet<string> = new Set(['cluster import', 'cluster export']);

const run = async (command: Command, host: CommandHost, input: CommandInput): Promise<CommandResult> => {
  if (!host.working && !beforeWork.has(command.name))
    throw new CommandRefused({
      zh: '此环境只部署了数据，函数尚未部署：请先部署其余各栈',
      en: 'nothing but the data of this environment is deployed: deploy the other stacks first',
    });
  if ('inCloud' in command) return command.inCloud(host, input);
  if (!('instead' in command)) return runHostCommand(command, host, input, patience);
  const { zh, en } = command.instead;
  throw new CommandRefused({
    zh: `${command.name} 只用于一台机器：${zh}`,
    en: `${command.name} is for one machine: ${en}`,
  });
};

const placeOf =
  (env: NodeJS.ProcessEnv, name: string): CommandPlace =>
  async (command, input) => {
    if (name === '')
      throw new CommandRefused(
        { zh: '--env 后须写环境名，如 --env dev', en: '--env needs the name of an environment, e.g. --env dev' },
        { usage: true },
      );
    try {
      const cluster = await awsOperated(name, env);
      if (cluster) return await run(command, hostOf(cluster), input);
    } catch (error) {
      throw cloudRefusal(error) ?? error;
    }
    throw new CommandRefused(
      {
        zh: `在当前账号和区域中没有环境 ${name} 的网站群；请检查 AWS_PROFILE、AWS_REGION，或先部署`,
        en: `no cluster ${name} is deployed in this account and region; check AWS_PROFILE and AWS_REGION, or deploy it`,
      },
      { code: 'noCluster' },
    );
  };

/** Does what a command line says on the deployed cluster of an environment; answers as on one machine. */
export const runInCloud = (line: CommandLine, environmentName: string): Promise<0 | 1 | 2> =>
  runCommandLine(line, { place: placeOf(line.env, environmentName), known: [...commands, ...searchCommands()] });
