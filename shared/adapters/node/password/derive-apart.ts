import { Worker } from 'node:worker_threads';
import type { DeriveKey, KeyQuestion } from './derive-key.ts';

type Answer = { readonly id: number; readonly key: Uint8Array };
type Open = { readonly resolve: (key: Buffer) => void; readonly reject: (error: Error) => void };

const start = (open: Map<number, Open>, ended: () => void): Worker => {
  const worker = new Worker(new URL('./digest.worker.ts', import.meta.url));
  worker.unref();
  worker.on('message', ({ id, key }: Answer) => {
    open.get(id)?.resolve(Buffer.from(key));
    open.delete(id);
    // An open digest keeps the process alive, an idle thread does not.
    if (open.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    ended();
    for (const { reject } of open.values()) reject(error);
    open.clear();
  });
  return worker;
};

/**
 * Digests in a thread that stands back, so that a flood of guesses leaves the processor to those who work; the thread begins
 * with the first digest.
 */
export const deriveApart = (): DeriveKey => {
  const open = new Map<number, Open>();
  let worker: Worker | undefined;
  let lastId = 0;
  return (question: KeyQuestion) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      open.set(lastId, { resolve, reject });
      worker ??= start(open, () => {
        worker = undefined;
      });
      worker.ref();
      worker.postMessage({ id: lastId, ...question });
    });
};
