import { Worker } from 'node:worker_threads';
import type { LocalHandle } from '#functions/composition/local.ts';
import type { ThreadMessage } from '#functions/local/work/thread-message.ts';

export type Thread = { readonly stop: () => Promise<void> };

/** Starts a worker thread and keeps one running: a thread that dies of a fault is replaced after a moment, its messages come again. */
export const startThread = (file: URL, connect: () => LocalHandle): Thread => {
  let stopping = false;
  let worker: Worker;
  const start = (): void => {
    const handle = connect();
    worker = new Worker(file, { workerData: handle, transferList: [handle.storage.port] });
    worker.on('error', (error) =>
      console.error(
        JSON.stringify({
          level: 'error',
          thread: file.pathname.split('/').at(-1),
          error: error instanceof Error ? error.stack : String(error),
        }),
      ),
    );
    worker.on('exit', () => {
      if (!stopping) setTimeout(() => !stopping && start(), 500);
    });
  };
  start();
  return {
    stop: () => {
      stopping = true;
      return new Promise((resolve) => {
        worker.once('exit', () => resolve());
        worker.postMessage('stop' satisfies ThreadMessage);
        setTimeout(() => void worker.terminate(), 5000).unref();
      });
    },
  };
};
