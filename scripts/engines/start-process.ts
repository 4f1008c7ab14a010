import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export type EngineProcess = { readonly stop: () => Promise<void> };

type Options = {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Whether it answers. */
  readonly isReady: () => Promise<boolean>;
};

const patienceMs = 120_000;

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (ended(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
};

/** Starts an engine and waits until it answers. @throws Error with the end of its log when it does not */
export const startProcess = async (options: Options): Promise<EngineProcess> => {
  const { name, program, args, folder, env = {}, logFile, isReady } = options;
  const log = createWriteStream(logFile);
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  // Whatever ends this process must not leave an engine behind.
  process.once('exit', () => child.kill('SIGKILL'));

  for (const deadline = Date.now() + patienceMs; Date.now() < deadline && !failure && !ended(child); ) {
    if (await isReady().catch(() => false)) return { stop: () => stopProcess(child) };
    await sleep(200);
  }
  await stopProcess(child);
  throw new Error(`engine ${name} did not start: ${failure?.message ?? readFileSync(logFile, 'utf8').slice(-2000)}`);
};
