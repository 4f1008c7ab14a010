import { spawn } from 'node:child_process';

export type Step = { readonly name: string; readonly command: readonly string[] };
export type StepResult = { readonly name: string; readonly passed: boolean; readonly seconds: number };

/** Runs one step to its end and prints its output in one piece; a step that cannot start counts as failed. */
export const runStep = async ({ name, command }: Step): Promise<StepResult> => {
  const startedAt = performance.now();
  const [program = '', ...args] = command;
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...color } });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));

  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      output.push(Buffer.from(error.message));
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });

  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`\n--- ${name} (${passed ? 'pass' : 'FAIL'}, ${seconds.toFixed(1)} s)`);
  console.log(Buffer.concat(output).toString().trimEnd());
  return { name, passed, seconds };
};
