import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export type CdkOptions = {
  readonly endpoint: string;
  /** Values of the app's context, e.g. `{ env: 'emulator' }`. */
  readonly context: Readonly<Record<string, string>>;
  /** Where the synthesised templates go. */
  readonly output: string;
  /**
   * Where the app stands.
   *
   * @default this repository
   */
  readonly folder?: string;
};

/** What the command said, and whether it did what it should. */
export type CdkResult = { readonly said: string; readonly succeeded: boolean };

/** Runs the CDK's own command line against an emulator. */
export const runCdk = (
  args: readonly string[],
  { endpoint, context, output, folder = '.' }: CdkOptions,
): Promise<CdkResult> =>
  new Promise((done, fail) => {
    const told = Object.entries(context).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const bin = resolve('node_modules', 'aws-cdk', 'bin', 'cdk');
    const child = spawn(process.execPath, [bin, ...args, ...told, '--output', output, '--no-notices'], {
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_REGION: 'us-east-1',
        AWS_DEFAULT_REGION: 'us-east-1',
        CDK_DEFAULT_ACCOUNT: '000000000000',
        CDK_DEFAULT_REGION: 'us-east-1',
        CDK_DISABLE_CLI_TELEMETRY: 'true',
        CI: 'true',
      },
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => done({ said: Buffer.concat(chunks).toString(), succeeded: code === 0 }));
  });
