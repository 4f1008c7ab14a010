import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { attachLocalServices } from '#functions/composition/local.ts';
import { explainError } from '#functions/local/command/output/explain-error.ts';
import { importCommand } from '#functions/local/import/import-command.ts';
import type { FromImport, ImportStart } from '#functions/local/work/importing/import-message.ts';

// The thread of one import: reading, cleaning and checking thousands of texts must not hold up who edits or reads meanwhile.
const { args, cwd, ...handle } = workerData as ImportStart;
const say = (message: FromImport): void => parentPort?.postMessage(message);
try {
  const done = await importCommand(attachLocalServices(handle), args, {
    say: (line) => say({ say: line }),
    warn: (line) => say({ warn: line }),
    progress: (progress) => say({ progress }),
    path: (given) => resolve(cwd, given),
  });
  say({ done });
} catch (error) {
  say({ refused: explainError(error) });
}
process.exit(0);
