import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCommandLine } from '#functions/local/command/run-command-line.ts';

/** Runs a command as somebody at the machine does, on the running cluster or its folder. @throws Error with what it said */
export const commandLine = async (dataDir: string, ...args: readonly string[]): Promise<unknown> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const env = { DATA_DIR: dataDir, DEMO: 'off' };
  const exitCode = await runCommandLine({ args: [...args, '--json'], env, stdin: Readable.from(['']), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${exitCode}: ${out}${err}`);
  return JSON.parse(out);
};
