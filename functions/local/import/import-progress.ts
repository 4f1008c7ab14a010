import { Presets, SingleBar } from 'cli-progress';
import type { ImportReport } from '#functions/publishing/import/import-report.ts';

/** Where a command writes: lines for the result, a terminal for what passes. */
export type CommandOutput = {
  readonly line: (text: string) => void;
  /** Undefined where nobody watches. */
  readonly terminal?: NodeJS.WriteStream | undefined;
};

export type ImportProgress = { readonly show: (report: ImportReport) => void; readonly stop: () => void };

const countsOf = ({ read, imported, published, alreadyThere, skipped, held }: ImportReport) => ({
  read,
  imported,
  published,
  alreadyThere,
  skipped: skipped.length,
  held: held.length,
});

/** A bar on a terminal, a line of JSON per batch for machines, else nothing. */
export const importProgress = (out: CommandOutput, total: number, json: boolean): ImportProgress => {
  if (json)
    return { show: (report) => out.line(JSON.stringify({ total, ...countsOf(report) })), stop: () => undefined };
  if (!out.terminal) return { show: () => undefined, stop: () => undefined };
  const format = '导入 {bar} {percentage}% {value}/{total} 剩余 {eta_formatted} 跳过 {skipped} 草稿待处理 {held}';
  const bar = new SingleBar({ format, stream: out.terminal, hideCursor: true }, Presets.shades_classic);
  bar.start(total, 0, { skipped: 0, held: 0 });
  return {
    show: (report) => bar.update(report.read, countsOf(report)),
    stop: () => bar.stop(),
  };
};
