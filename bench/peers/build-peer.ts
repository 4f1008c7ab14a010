import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { processorSeconds, residentMb } from '../measure/process-figures.ts';

/** What one build of a peer took, by its own count and by ours. */
export type Build = {
  readonly pages: number;
  /** As the peer reports it: without its own start. */
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMb: number;
};

type Peer = {
  readonly command: readonly string[];
  readonly pages: RegExp;
  readonly time: RegExp;
  readonly unit: number;
};

/** `frame`: header and footer printed on every page, as Eleventy does it, or taken ready made. */
export const eleventyPeer = (frame: 'printed' | 'ready'): Peer => ({
  command: [process.execPath, join('node_modules', '@11ty', 'eleventy', 'cmd.cjs'), `--config=${frame}.config.mjs`],
  pages: /Wrote (\d+) files/,
  time: /files in ([\d.]+) seconds/,
  unit: 1,
});
export const hugoPeer: Peer = {
  command: ['hugo'],
  pages: /Pages\s+\|\s+(\d+)/,
  time: /Total in (\d+) ms/,
  unit: 0.001,
};

/** Builds a peer's project from nothing. @throws Error when it is not installed or fails */
export const buildPeer = ({ command, pages, time, unit }: Peer, folder: string): Promise<Build> => {
  rmSync(join(folder, 'output'), { recursive: true, force: true });
  const [program = '', ...words] = command;
  const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  let peakMb = 0;
  let used = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid ?? 0));
    used = Math.max(used, processorSeconds(child.pid ?? 0));
  }, 50);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      const count = Number(pages.exec(output)?.[1]);
      const seconds = Number(time.exec(output)?.[1]) * unit;
      if (code === 0 && count > 0) resolve({ pages: count, seconds, processorSeconds: used, peakMb });
      else reject(new Error(`${program} ended with ${code}: ${output.slice(-500)}`));
    });
  });
};
