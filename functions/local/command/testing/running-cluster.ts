import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));

const gone = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

/** Starts the cluster of `env` in a process of its own, on a free port; ready when this answers. */
export const runningCluster = async (env: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => gone(child, 'SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('ready ')) break;
  child.stdout.resume();
  return { stop: () => gone(child, 'SIGTERM'), kill: () => gone(child, 'SIGKILL') };
};
