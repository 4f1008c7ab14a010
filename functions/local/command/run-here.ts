import { openLocalServices } from '#functions/composition/local.ts';
import type { CommandResult } from '#functions/local/command/caller.ts';
import type { Command, CommandInput } from '#functions/local/command/command.ts';
import { machineHost } from '#functions/local/command/machine-host.ts';
import { runHostCommand } from '#functions/local/command/run-host-command.ts';
import type { LocalSettings } from '#functions/local/local-settings.ts';
import { startCluster } from '#functions/local/start-cluster.ts';

/**
 * Runs a command in this process: on the engines alone, or on a cluster that does its work but answers nobody.
 *
 * @throws Error when another process has the data folder
 */
export const runHere = async (
  command: Command,
  settings: LocalSettings,
  input: CommandInput,
): Promise<CommandResult> => {
  if (command.needs === 'emptyFolder') return command.run(settings, input);
  const working = command.needs === 'working';
  const opened = working ? await startCluster(settings) : await openLocalServices(settings);
  try {
    if ('mended' in opened) await opened.mended;
    const host = machineHost({ services: opened.services, dataDir: settings.dataDir, working });
    return await (command.needs === 'folder' ? command.run(host, input) : runHostCommand(command, host, input));
  } finally {
    await opened.close();
  }
};
