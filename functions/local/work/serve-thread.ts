import type { MessagePort } from 'node:worker_threads';
import { keepCompiledSoon } from '#functions/local/process/keep-compiled.ts';
import type { Loop } from '#functions/local/work/loop.ts';
import type { FromThread, ToThread } from '#functions/local/work/thread-message.ts';

type Answering = (question: never) => Promise<unknown>;

const noAnswer: Answering = async () => {
  throw new Error('this thread answers no questions');
};

/** Runs a thread's loops and answers its owner's questions until told to stop; then ends them after the work in hand. */
export const serveThread = (owner: MessagePort | null, loops: readonly Loop[], answering = noAnswer): void => {
  const say = (message: FromThread): void => owner?.postMessage(message);
  owner?.on('message', (message: ToThread) => {
    if (message === 'stop') {
      void Promise.all(loops.map((loop) => loop.stop())).then(() => {
        say('stopped');
        process.exit(0);
      });
      return;
    }
    const { id, question } = message;
    answering(question as never).then(
      (answer) => say({ id, answer }),
      (error: unknown) => say({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  say('ready');
  keepCompiledSoon();
};
