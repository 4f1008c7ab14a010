import type { Caller } from '#functions/local/command/caller.ts';
import { askRunning } from '#functions/local/command/control/ask-running.ts';
import type { Json } from '#shared/domain/json.ts';

const wordsOf = (line: unknown): string => (typeof line === 'string' ? line : JSON.stringify(line));

const quiet: Caller = {
  say: () => undefined,
  warn: (line) => console.error(wordsOf(line)),
  progress: () => undefined,
  path: (given) => given,
};

/** Has a running cluster do a command as `npm run cli` would, without the start of another process; answers its data. */
export const runCommand = async (
  dataDir: string,
  command: string,
  args: readonly string[],
): Promise<{ readonly [name: string]: Json }> => {
  const request = { command, args: [...args], cwd: process.cwd(), wait: false };
  const result = await askRunning(dataDir, request, quiet);
  if (!result) throw new Error(`no cluster runs on ${dataDir}`);
  return result.data;
};
