import type { CommandResult, Progress } from '#functions/local/command/caller.ts';
import type { explainError } from '#functions/local/command/output/explain-error.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** One import, as its thread is asked for it; `cwd` is what relative paths are relative to. */
export type ToImport = { readonly args: readonly string[]; readonly cwd: string };

/** What the thread says on its way, and how the import ended. */
export type FromImport =
  | { readonly say: Bilingual | string }
  | { readonly warn: Bilingual | string }
  | { readonly progress: Progress }
  | { readonly done: CommandResult }
  | { readonly refused: ReturnType<typeof explainError> };
