import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { LocalHandle } from '#functions/composition/local.ts';
import type { FromThread, ToThread } from '#functions/local/work/thread-message.ts';

export type Thread = {
  /** What the thread answers. A thread that dies meanwhile is asked again when it is there again. @throws Error what it failed with */
  readonly ask: (question: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

type Open = {
  readonly question: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** A thread that needs more than this has a fault: it is replaced, and its messages come again. */
const limits: ResourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 512 };

const log = (file: URL, error: unknown): void =>
  console.error(
    JSON.stringify({
      level: 'error',
      thread: file.pathname.split('/').at(-1),
      error: error instanceof Error ? error.stack : String(error),
    }),
  );

/** Starts a worker thread and keeps one running: a thread that dies of a fault is replaced after a moment, its messages come again. */
export const startThread = (file: URL, connect: () => LocalHandle): Thread => {
  const open = new Map<number, Open>();
  let lastId = 0;
  let stopping = false;
  let worker: Worker;
  const tell = (message: ToThread): void => worker.postMessage(message);
  const settle = (message: FromThread): void => {
    if (message === 'ready' || message === 'stopped') return;
    const asked = open.get(message.id);
    open.delete(message.id);
    if ('failed' in message) asked?.reject(new Error(message.failed));
    else asked?.resolve(message.answer);
  };
  const start = (): void => {
    const handle = connect();
    worker = new Worker(file, { workerData: handle, transferList: [handle.storage.port], resourceLimits: limits });
    worker.on('error', (error) => log(file, error));
    worker.on('message', settle);
    worker.on('exit', () => {
      if (!stopping) setTimeout(() => !stopping && start(), 500);
    });
    for (const [id, { question }] of open) tell({ id, question });
  };
  start();
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        open.set(lastId, { question, resolve, reject });
        tell({ id: lastId, question });
      }),
    stop: () => {
      stopping = true;
      return new Promise<void>((resolve) => {
        worker.once('exit', () => resolve());
        tell('stop');
        setTimeout(() => void worker.terminate(), 5000).unref();
      }).then(() => {
        for (const { reject } of open.values()) reject(new Error('the cluster is stopping'));
      });
    },
  };
};
