import { writeFileSync } from 'node:fs';
import type { Architecture } from './carried-packages.ts';
import { bundlesFolder, makeBundles } from './make-bundles.ts';
import { startTime } from './start-time.ts';

/** What a function weighs and how long it takes to begin. */
export type BundleFigures = {
  readonly name: string;
  readonly bytes: number;
  readonly startMs: number;
  /** Native modules, dictionaries and readers of documents, loaded when they are needed. */
  readonly apart: readonly { readonly name: string; readonly bytes: number }[];
};

/** Beyond these a bundle is too heavy: 2 MB, 300 ms. */
export const bundleLimits = { bytes: 2_000_000, startMs: 300 } as const;

/** Bundles every function, starts each, and keeps the figures in `dist/functions/figures.json`. */
export const bundleFigures = async (architecture: Architecture): Promise<readonly BundleFigures[]> => {
  const bundles = await makeBundles(architecture);
  const figures = bundles.map(({ name, folder, bytes, apart }) => ({
    name,
    bytes,
    startMs: startTime(folder),
    apart,
  }));
  writeFileSync(`${bundlesFolder}/figures.json`, JSON.stringify(figures, undefined, 2));
  return figures;
};

/** Those that break a limit. */
export const tooHeavy = (figures: readonly BundleFigures[]): readonly BundleFigures[] =>
  figures.filter(({ bytes, startMs }) => bytes > bundleLimits.bytes || startMs > bundleLimits.startMs);
