import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { attachLocalServices } from '#functions/composition/local.ts';
import { explainError } from '#functions/local/command/output/explain-error.ts';
import { importCommand } from '#functions/local/import/import-command.ts';
import { keepCompiledSoon } from '#functions/local/process/keep-compiled.ts';
import type { FromImport, ToImport } from '#functions/local/work/importing/import-message.ts';
import type { ThreadStart } from '#functions/local/work/thread-message.ts';

// The thread of imports, one at a time: reading, cleaning and checking thousands of texts must not hold up who edits or reads.
const services = attachLocalServices(workerData as ThreadStart);
const say = (message: FromImport): void => parentPort?.postMessage(message);

const take = async ({ args, cwd }: ToImport): Promise<void> => {
  try {
    const done = await importCommand(services, args, {
      say: (line) => say({ say: line }),
      warn: (line) => say({ warn: line }),
      progress: (progress) => say({ progress }),
      path: (given) => resolve(cwd, given),
    });
    say({ done });
  } catch (error) {
    say({ refused: explainError(error) });
  }
};

parentPort?.on('message', (message: ToImport) => void take(message));
keepCompiledSoon();
