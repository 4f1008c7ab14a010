import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A cluster as `npm start` runs it: a process of its own, which a test may kill. */
export type ClusterProcess = {
  /** Of the portal and of the staff side, e.g. `http://localhost:41234`. */
  readonly origin: string;
  readonly port: number;
  /** Milliseconds from start to `ready`. */
  readonly startMs: number;
  readonly pid: number;
  /** SIGKILL, at once. */
  readonly kill: () => Promise<void>;
  /** SIGTERM: ends what is in hand. */
  readonly stop: () => Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));

const readyAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /^ready (http\S+)$/m.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('exit', (code) => reject(new Error(`the cluster ended with ${code} before it was ready:\n${output}`)));
  });

/** Starts a cluster on a data folder and a free port; `under` are the words of a command that runs it, e.g. with less rights. */
export const startClusterProcess = async (
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): Promise<ClusterProcess> => {
  const began = performance.now();
  const words = [...under, process.execPath, '--disable-warning=ExperimentalWarning', 'functions/local/main.ts'];
  const child = spawn(words[0] ?? '', words.slice(1), {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await readyAddress(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    origin,
    port: Number(new URL(origin).port),
    startMs: performance.now() - began,
    pid: child.pid ?? 0,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
};
