import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { DeployedCluster } from './deployed-cluster.ts';

type Operated = {
  readonly exitCode: number;
  readonly err: string;
  // biome-ignore lint/suspicious/noExplicitAny: a story reads whatever a command answered
  readonly json: any;
};

/** What an operator's machine knows of the cloud: nothing but an account and a region. */
const operatorEnv = ({ emulator }: DeployedCluster): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL: emulator.endpoint,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});

/** Runs the operator's command line on the deployed cluster as `npm run cli -- --env emulator … --json` does; `line` is its input. */
export const operate = async (
  cloud: DeployedCluster,
  words: readonly string[],
  { line = '', environment = 'emulator' }: { readonly line?: string; readonly environment?: string } = {},
): Promise<Operated> => {
  const args = ['--disable-warning=ExperimentalWarning', 'functions/operator/cli.ts', '--env', environment, ...words];
  const child = spawn(process.execPath, [...args, '--json'], { env: operatorEnv(cloud), stdio: 'pipe' });
  child.stdin.end(line);
  const [out, err, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1))),
  ]);
  return { exitCode, err, json: out === '' ? undefined : JSON.parse(out) };
};
