import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '#functions/local/command/run-command-line.ts';
import { keepCompiled } from '#functions/local/process/keep-compiled.ts';
import { environmentNamed } from '#functions/operator/environment-named.ts';

keepCompiled();
const { argv, env, stdin, stdout, stderr } = process;
const { name, args } = environmentNamed(argv.slice(2));
const line = { args, env, stdin, stdout, stderr };

/** What speaks to the cloud is not installed for running on one machine. */
const installForCloud = (): void => {
  const script = fileURLToPath(new URL('../../scripts/install.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, 'all'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
};

const inCloud = async (named: string): Promise<0 | 1 | 2> => {
  installForCloud();
  const { runInCloud } = await import('#functions/operator/run-in-cloud.ts');
  return runInCloud(line, named);
};

const exitCode = await (name === undefined ? runCommandLine(line) : inCloud(name));
// A pipe may take its time: exit only when the last line is through.
stdout.write('', () => process.exit(exitCode));
