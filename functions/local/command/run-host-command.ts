import type { CommandResult } from '#functions/local/command/caller.ts';
import type { CommandHost, CommandInput, HostCommand } from '#functions/local/command/command.ts';
import { waitForWork } from '#functions/local/command/work/wait-for-work.ts';

/** Runs a command; one after which pages and index must follow ends when they have, unless told not to wait. */
export const runHostCommand = async (
  command: HostCommand,
  host: CommandHost,
  input: CommandInput,
): Promise<CommandResult> => {
  const result = await command.run(host, input);
  if (command.needs !== 'working' || !input.wait) return result;
  const failed = await waitForWork(host.services, input.caller);
  if (failed === 0) return result;
  input.caller.warn({
    zh: `${failed} 项后台任务多次失败，可用 queues 与 failed-pages 查看`,
    en: `${failed} jobs failed for good; see queues and failed-pages`,
  });
  return { exitCode: 1, data: { ...result.data, failedJobs: failed } };
};
