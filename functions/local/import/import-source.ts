import type { ImportEntry } from '#functions/publishing/import/import-row.ts';

/** Texts of a file or folder on this machine. */
export type ImportSource = {
  /** How many entries there are, for the progress bar. */
  readonly count: () => Promise<number>;
  readonly entries: () => AsyncIterable<ImportEntry>;
};
