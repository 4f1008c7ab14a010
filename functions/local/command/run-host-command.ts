import type { Services } from '#functions/composition/services.ts';
import type { CommandResult } from '#functions/local/command/caller.ts';
import type { CommandHost, CommandInput, HostCommand } from '#functions/local/command/command.ts';
import { type Patience, waitForWork } from '#functions/local/command/work/wait-for-work.ts';

/** Waits for the work that follows from a command; what failed for good becomes part of its result. */
const withWorkBehind = async (
  result: CommandResult,
  services: Services,
  { wait, caller }: CommandInput,
  patience?: Patience,
): Promise<CommandResult> => {
  if (!wait) return result;
  const failed = await waitForWork(services, caller, patience);
  if (failed === 0) return result;
  caller.warn({
    zh: `${failed} 项后台任务多次失败，可用 queues 与 failed-pages 查看`,
    en: `${failed} jobs failed for good; see queues and failed-pages`,
  });
  return { exitCode: 1, data: { ...result.data, failedJobs: failed } };
};

/** Runs a command; one after which pages and index must follow ends when they have, unless told not to wait. */
export const runHostCommand = async (
  command: HostCommand,
  host: CommandHost,
  input: CommandInput,
  patience?: Patience,
): Promise<CommandResult> => {
  const result = await command.run(host, input);
  return command.needs === 'working' ? withWorkBehind(result, host.services, input, patience) : result;
};
