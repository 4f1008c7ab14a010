import { Worker } from 'node:worker_threads';
import type { LocalHandle } from '#functions/composition/local.ts';
import type { Caller, CommandResult } from '#functions/local/command/caller.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import type { FromImport, ToImport } from '#functions/local/work/importing/import-message.ts';

const limits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 512 };
const file = new URL('./import.worker.ts', import.meta.url);

export type ImportThread = {
  /** One import; the next only after it. @throws CommandRefused with the words of what refused the import there */
  readonly run: (args: readonly string[], caller: Caller) => Promise<CommandResult>;
  readonly isAlive: () => boolean;
  readonly end: () => void;
};

const refusal = ({ words, exitCode, code }: Extract<FromImport, { readonly refused: unknown }>['refused']): Error =>
  new CommandRefused(words, { usage: exitCode === 2, code });

/** Starts a thread for imports; `gone` is called when it has ended, by whomever. */
export const startImportThread = (handle: LocalHandle, gone: () => void): ImportThread => {
  const worker = new Worker(file, { workerData: handle, transferList: [handle.storage.port], resourceLimits: limits });
  let alive = true;
  worker.unref();
  worker.once('exit', () => {
    alive = false;
    gone();
  });
  return {
    isAlive: () => alive,
    run: (args, caller) =>
      new Promise((resolve, reject) => {
        const settle = (end: () => void): void => {
          for (const [name, listener] of listeners) worker.off(name, listener);
          worker.unref();
          end();
        };
        const heard = (message: FromImport): void => {
          if ('say' in message) caller.say(message.say);
          else if ('warn' in message) caller.warn(message.warn);
          else if ('progress' in message) caller.progress(message.progress);
          else if ('done' in message) settle(() => resolve(message.done));
          else settle(() => reject(refusal(message.refused)));
        };
        const fails = (error: unknown): void => settle(() => reject(error));
        const ends = (): void => fails(new Error('the import ended before it was through'));
        const listeners = [
          ['message', heard],
          ['error', fails],
          ['exit', ends],
        ] as const;
        for (const [name, listener] of listeners) worker.on(name, listener);
        worker.ref();
        worker.postMessage({ args, cwd: caller.path('.') } satisfies ToImport);
      }),
    end: () => void worker.terminate(),
  };
};
