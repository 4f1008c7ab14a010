import type { ScryptOptions } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { DeriveKey } from '#shared/adapters/node/node-password-hasher.ts';

/** What the thread is asked. */
export type DigestAsked = {
  readonly id: number;
  readonly password: string;
  readonly salt: Uint8Array;
  readonly length: number;
  readonly options: ScryptOptions;
};

/** It makes digests and holds nothing. */
const resourceLimits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 };

/**
 * Derives keys one after another in a thread that stands back behind all others. The thread starts with the first and keeps
 * no process alive; where it ends, what waits fails and the next key starts another.
 */
export const deriveBehind = (): DeriveKey => {
  const waiting = new Map<number, PromiseWithResolvers<Buffer>>();
  let worker: Worker | undefined;
  let asked = 0;
  const start = (): Worker => {
    const made = new Worker(new URL('./digest.worker.ts', import.meta.url), { resourceLimits });
    // `error` comes before `exit`: by then what waits may belong to the next thread.
    const ended = (cause: unknown): void => {
      if (worker !== made) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new Error('the thread of digests ended', { cause }));
      waiting.clear();
    };
    made.on('error', ended).on('exit', ended);
    made.on('message', ({ id, key }: { readonly id: number; readonly key: Uint8Array }) => {
      waiting.get(id)?.resolve(Buffer.from(key));
      waiting.delete(id);
      if (waiting.size === 0) made.unref();
    });
    return made;
  };
  return (password, salt, length, options) => {
    worker ??= start();
    worker.ref();
    asked += 1;
    const answer = Promise.withResolvers<Buffer>();
    waiting.set(asked, answer);
    worker.postMessage({ id: asked, password, salt, length, options } satisfies DigestAsked);
    return answer.promise;
  };
};
