import type { LocalHandle } from '#functions/composition/local.ts';
import type { Caller, CommandResult } from '#functions/local/command/caller.ts';
import { type ImportThread, startImportThread } from '#functions/local/work/importing/import-thread.ts';

/** Imports articles in a thread of their own. @throws CommandRefused with the words of what refused the import there */
export type ImportApart = (args: readonly string[], caller: Caller) => Promise<CommandResult>;

/** Who imports one site imports the next one too, and starting a thread takes longer than a small site. */
const keptMs = 20_000;

/**
 * Imports in threads apart, one for each that runs; the last one waits a moment for the next import. `importing` hears when the
 * first begins and when the last has ended.
 */
export const importApart = (connect: () => LocalHandle, importing: (runs: boolean) => void): ImportApart => {
  const idle = new Map<ImportThread, NodeJS.Timeout>();
  let running = 0;
  const take = (): ImportThread => {
    const [kept] = idle;
    if (kept) {
      clearTimeout(kept[1]);
      idle.delete(kept[0]);
      return kept[0];
    }
    const thread = startImportThread(connect(), () => {
      clearTimeout(idle.get(thread));
      idle.delete(thread);
    });
    return thread;
  };
  const keep = (thread: ImportThread): void => {
    if (idle.size > 0 || !thread.isAlive()) thread.end();
    else idle.set(thread, setTimeout(thread.end, keptMs).unref());
  };
  return async (args, caller) => {
    const thread = take();
    running += 1;
    if (running === 1) importing(true);
    try {
      return await thread.run(args, caller);
    } finally {
      running -= 1;
      if (running === 0) importing(false);
      keep(thread);
    }
  };
};
