import type { LocalHandle } from '#functions/composition/local.ts';
import type { CommandResult, Progress } from '#functions/local/command/caller.ts';
import type { explainError } from '#functions/local/command/output/explain-error.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** What the thread of an import is started with; `cwd` is what relative paths are relative to. */
export type ImportStart = LocalHandle & { readonly args: readonly string[]; readonly cwd: string };

/** What it says on its way, and how it ended. */
export type FromImport =
  | { readonly say: Bilingual | string }
  | { readonly warn: Bilingual | string }
  | { readonly progress: Progress }
  | { readonly done: CommandResult }
  | { readonly refused: ReturnType<typeof explainError> };
