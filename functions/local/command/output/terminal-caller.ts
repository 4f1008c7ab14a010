import { resolve } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { Caller, Progress } from '#functions/local/command/caller.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

type Streams = { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream & { isTTY?: boolean } };

export type TerminalCaller = Caller & {
  /** Takes the progress bar away. */
  readonly end: () => void;
};

const textOf = (line: Bilingual | string): string => (typeof line === 'string' ? line : `${line.zh} / ${line.en}`);

const barOn = (stream: NodeJS.WritableStream) => {
  let bar: SingleBar | undefined;
  let label = '';
  const end = (): void => {
    bar?.stop();
    bar = undefined;
  };
  const show = ({ zh, en, done, total = 0 }: Progress): void => {
    if (label !== zh) end();
    label = zh;
    const shown = { what: `${zh} / ${en}` };
    if (bar) {
      bar.setTotal(Math.max(total, done));
      bar.update(done, shown);
      return;
    }
    bar = new SingleBar(
      { stream, format: '{what} [{bar}] {value}/{total}', clearOnComplete: true },
      Presets.shades_grey,
    );
    bar.start(Math.max(total, done), done, shown);
  };
  return { show, end };
};

/**
 * The person or program in front of this process: words on the standard output, warnings and the bar on the error output;
 * with `json` only the result is written, by whoever has it.
 */
export const terminalCaller = ({ stdout, stderr }: Streams, { json }: { readonly json: boolean }): TerminalCaller => {
  const bar = barOn(stderr);
  const write = (stream: NodeJS.WritableStream, line: Bilingual | string): void => {
    bar.end();
    if (!json) stream.write(`${textOf(line)}\n`);
  };
  return {
    say: (line) => write(stdout, line),
    warn: (line) => write(stderr, line),
    progress: stderr.isTTY && !json ? bar.show : () => undefined,
    path: (given) => resolve(given),
    end: bar.end,
  };
};
