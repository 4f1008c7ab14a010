import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { DeployedCluster } from '../deployed-cluster.ts';
import { type ShortWay, shortWay } from './cut-short.ts';

type Operated = {
  readonly exitCode: number;
  readonly err: string;
  // biome-ignore lint/suspicious/noExplicitAny: a story reads whatever a command answered
  readonly json: any;
};

/** What an operator's machine knows of the cloud: nothing but an account and a region. */
const operatorEnv = (endpoint: string): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});

/** What a shell says of who was killed. */
const killed = 137;

type Circumstances = {
  readonly line?: string;
  readonly environment?: string;
  /** @default straight to the emulator */
  readonly way?: ShortWay;
  /** What else the operator's machine is told. */
  readonly told?: NodeJS.ProcessEnv;
};

/** Runs the operator's command line on the deployed cluster as `npm run cli -- --env emulator … --json` does; `line` is its input. */
export const operate = async (
  cloud: DeployedCluster,
  words: readonly string[],
  { line = '', environment = 'emulator', way, told = {} }: Circumstances = {},
): Promise<Operated> => {
  const args = ['--disable-warning=ExperimentalWarning', 'functions/operator/cli.ts', '--env', environment, ...words];
  const env = { ...operatorEnv(way?.endpoint ?? cloud.emulator.endpoint), ...told };
  const child = spawn(process.execPath, [...args, '--json'], { env, stdio: 'pipe' });
  way?.victim(child);
  child.stdin.end(line);
  const [out, err, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? killed))),
  ]);
  return { exitCode, err, json: out === '' ? undefined : JSON.parse(out) };
};

/** Gives a command that is killed right before its `writes`-th write. */
export const operateCutShort = async (
  cloud: DeployedCluster,
  words: readonly string[],
  writes: number,
): Promise<void> => {
  const way = await shortWay(cloud.emulator.endpoint, writes);
  try {
    const { exitCode, err } = await operate(cloud, words, { way });
    if (exitCode !== killed) throw new Error(`${words.join(' ')} came to its end before ${writes} writes: ${err}`);
  } finally {
    way.close();
  }
};
