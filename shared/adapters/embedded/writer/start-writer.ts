import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { Writer } from './writer.ts';
import type { ToWriterThread } from './writer.worker.ts';

/** The running writer, wherever it runs. */
export type RunningWriter = { readonly connect: (port: MessagePort) => void; readonly close: () => Promise<void> };

const inThread = async (dataDir: string): Promise<RunningWriter> => {
  const worker = new Worker(new URL('./writer.worker.ts', import.meta.url), { workerData: { dataDir } });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  // From here on nobody listens for errors: a writer that breaks takes the process with it, and a restart heals.
  worker.removeAllListeners('error');
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

const inThisThread = (dataDir: string): RunningWriter => {
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

/** Starts the writer, in a thread of its own or, where each commit blocks, in this one; ready when this answers. */
export const startWriter = async (dataDir: string, { thread }: { readonly thread: boolean }): Promise<RunningWriter> =>
  thread ? inThread(dataDir) : inThisThread(dataDir);
