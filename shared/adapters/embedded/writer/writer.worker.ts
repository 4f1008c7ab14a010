import type { MessagePort } from 'node:worker_threads';
import { parentPort, workerData } from 'node:worker_threads';
import { Writer } from './writer.ts';

/** What the main thread tells the writer thread. */
export type ToWriterThread = { readonly connect: MessagePort } | { readonly close: true };

const writer = new Writer((workerData as { readonly dataDir: string }).dataDir);

parentPort?.on('message', (message: ToWriterThread) => {
  if ('connect' in message) {
    writer.serve(message.connect);
    return;
  }
  writer.close();
  parentPort?.close();
  process.exit(0);
});
parentPort?.postMessage('ready');
