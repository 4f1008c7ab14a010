import type { Json } from '#shared/domain/json.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** How far something has come; `total` where it is known. */
export type Progress = Bilingual & { readonly done: number; readonly total?: number | undefined };

/** Whoever gave a command, wherever it runs: where its words go, and what its paths mean. */
export type Caller = {
  /** A line for a person; plain text is a row of data that needs no translation. Not shown to programs. */
  readonly say: (line: Bilingual | string) => void;
  /** The same for what went wrong without ending the command. */
  readonly warn: (line: Bilingual | string) => void;
  /** Called as often as one likes: shown on a terminal only. */
  readonly progress: (progress: Progress) => void;
  /** A path as the person who typed it means it: absolute. */
  readonly path: (given: string) => string;
};

/** How a command ended. `exitCode`: 0 done, 1 not (all) done, or a fault was found. `data` is what programs read. */
export type CommandResult = { readonly exitCode: 0 | 1; readonly data: { readonly [name: string]: Json } };
