import { BroadcastChannel } from 'node:worker_threads';
import type { QueueName } from '#shared/ports/job-queue.ts';

/** Tells every thread of the process that uses the same data folder which queue has something new. */
export class WakeChannel {
  readonly #channel: BroadcastChannel;
  readonly #wakes = new Map<QueueName, Set<() => void>>();

  constructor(dataDir: string) {
    this.#channel = new BroadcastChannel(`queue ${dataDir}`);
    this.#channel.unref();
    this.#channel.onmessage = (event: unknown) => this.#wake((event as { readonly data: QueueName }).data);
  }

  on(queue: QueueName, wake: () => void): () => void {
    const wakes = this.#wakes.get(queue) ?? new Set();
    this.#wakes.set(queue, wakes.add(wake));
    return () => wakes.delete(wake);
  }

  tell(queue: QueueName): void {
    this.#channel.postMessage(queue);
    // A channel does not hear itself.
    queueMicrotask(() => this.#wake(queue));
  }

  close(): void {
    this.#channel.close();
  }

  #wake(queue: QueueName): void {
    for (const wake of this.#wakes.get(queue) ?? []) wake();
  }
}
