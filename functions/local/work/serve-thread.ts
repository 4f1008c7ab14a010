import type { MessagePort } from 'node:worker_threads';
import type { Loop } from '#functions/local/work/loop.ts';
import type { ThreadMessage } from '#functions/local/work/thread-message.ts';

/** Runs a thread's loops until its owner says stop; then ends them after the work in hand. */
export const serveThread = (owner: MessagePort | null, loops: readonly Loop[]): void => {
  const say = (message: ThreadMessage): void => owner?.postMessage(message);
  owner?.on('message', (message: ThreadMessage) => {
    if (message !== 'stop') return;
    void Promise.all(loops.map((loop) => loop.stop())).then(() => {
      say('stopped');
      process.exit(0);
    });
  });
  say('ready');
};
