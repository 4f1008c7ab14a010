import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { Writer } from './writer.ts';
import type { ToWriterThread } from './writer.worker.ts';

/** The running writer, wherever it runs. */
export type WriterHost = { readonly connect: (port: MessagePort) => void; readonly close: () => Promise<void> };

/** Starts the writer in a thread of its own; ready when this answers. */
export const startWriterThread = async (dataDir: string): Promise<WriterHost> => {
  const worker = new Worker(new URL('./writer.worker.ts', import.meta.url), { workerData: { dataDir } });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  worker.unref();
  const tell = (message: ToWriterThread, ports: MessagePort[] = []): void => worker.postMessage(message, ports);
  return {
    connect: (port) => tell({ connect: port }, [port]),
    close: async () => {
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.ref();
      tell({ close: true });
      await ended;
    },
  };
};

/** Runs the writer in this thread, where each commit blocks: for short commands and tests. */
export const startWriterHere = async (dataDir: string): Promise<WriterHost> => {
  const writer = new Writer(dataDir);
  const ports: MessagePort[] = [];
  return {
    connect: (port) => {
      ports.push(port);
      writer.serve(port);
      port.unref();
    },
    close: async () => {
      writer.close();
      for (const port of ports) port.close();
    },
  };
};
