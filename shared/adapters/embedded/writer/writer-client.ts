import type { MessagePort } from 'node:worker_threads';
import { DomainError } from '#shared/domain/errors.ts';
import { PreconditionFailed } from '#shared/ports/object-store.ts';
import { ConditionFailed } from '#shared/ports/table-store.ts';
import type { Answer, FromWriter, WriterRequest } from './writer-protocol.ts';

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** A disk that takes no more is something a person can be told; all else is a fault. */
const failure = (message: string): Error =>
  /database or disk is full|disk I\/O error/.test(message)
    ? new DomainError('storage-full', message)
    : new Error(message);

const settle = ({ resolve, reject }: Waiting, answer: Answer): void => {
  if ('value' in answer) resolve(answer.value);
  else if ('failed' in answer) reject(new ConditionFailed(answer.failed));
  else if ('precondition' in answer) reject(new PreconditionFailed(answer.precondition));
  else reject(failure(`the storage failed: ${answer.error}`));
};

/** A thread's line to the writer: requests of one turn travel together. */
export class WriterClient {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #wakes = new Set<() => void>();
  #unsent: [number, WriterRequest][] = [];
  #lastId = 0;
  #subscribed = false;
  #closed = false;

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (message: FromWriter) => this.#receive(message));
    port.on('close', () => this.#end());
    port.unref();
  }

  /**
   * @throws ConditionFailed when a table condition does not hold
   * @throws PreconditionFailed when an object condition does not hold
   */
  ask(request: WriterRequest): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('the storage is closed'));
    return new Promise((resolve, reject) => {
      // An open request keeps the process alive, an idle line does not.
      if (this.#waiting.size === 0) this.#port.ref();
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { resolve, reject });
      if (this.#unsent.length === 0) queueMicrotask(() => this.#send());
      this.#unsent.push([this.#lastId, request]);
    });
  }

  /** Calls back after commits that fed the feed; answers how to stop. */
  onFed(wake: () => void): () => void {
    this.#wakes.add(wake);
    if (!this.#subscribed) {
      this.#subscribed = true;
      this.#port.postMessage([[0, { act: 'subscribe' }]]);
    }
    return () => this.#wakes.delete(wake);
  }

  /** Answers when nothing that was asked is open any more. */
  async idle(): Promise<void> {
    while (this.#waiting.size > 0) await new Promise<void>((resolve) => setImmediate(resolve));
  }

  close(): void {
    this.#port.close();
    this.#end();
  }

  #send(): void {
    const requests = this.#unsent;
    this.#unsent = [];
    this.#port.postMessage(requests);
  }

  #receive(message: FromWriter): void {
    if ('fed' in message) {
      for (const wake of this.#wakes) wake();
      return;
    }
    for (const [id, answer] of message.answers) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (waiting) settle(waiting, answer);
    }
    if (this.#waiting.size === 0) this.#port.unref();
  }

  #end(): void {
    this.#closed = true;
    for (const { reject } of this.#waiting.values()) reject(new Error('the storage was closed before it answered'));
    this.#waiting.clear();
  }
}
