import { Worker } from 'node:worker_threads';
import type { LocalHandle } from '#functions/composition/local.ts';
import type { Caller, CommandResult } from '#functions/local/command/caller.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import type { FromImport, ImportStart } from '#functions/local/work/importing/import-message.ts';

/** Imports articles in a thread of their own. */
export type ImportApart = (args: readonly string[], caller: Caller) => Promise<CommandResult>;

const limits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 512 };
const file = new URL('./import.worker.ts', import.meta.url);

/** @throws CommandRefused with the words of what refused the import there */
export const importApart =
  (connect: () => LocalHandle): ImportApart =>
  (args, caller) =>
    new Promise((resolve, reject) => {
      const handle = connect();
      const start: ImportStart = { ...handle, args, cwd: caller.path('.') };
      const worker = new Worker(file, {
        workerData: start,
        transferList: [handle.storage.port],
        resourceLimits: limits,
      });
      worker.on('message', (message: FromImport) => {
        if ('say' in message) caller.say(message.say);
        else if ('warn' in message) caller.warn(message.warn);
        else if ('progress' in message) caller.progress(message.progress);
        else if ('done' in message) resolve(message.done);
        else {
          const { words, exitCode, code } = message.refused;
          reject(new CommandRefused(words, { usage: exitCode === 2, code }));
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('the import ended before it was through')));
    });
