import { z } from 'zod';
import type { CommandResult, Progress } from '#functions/local/command/caller.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** A command as it crosses the socket: one line of JSON. */
export const controlRequest = z.strictObject({
  command: z.string().max(100),
  args: z.array(z.string().max(10_000)).max(100),
  /** Folder that paths are relative to. */
  cwd: z.string().max(10_000),
  wait: z.boolean(),
  line: z.string().max(10_000).optional(),
});

export type ControlRequest = z.infer<typeof controlRequest>;

/** What comes back, a line each; `done` or `refused` is the last. */
export type ControlAnswer =
  | { readonly say: Bilingual | string }
  | { readonly warn: Bilingual | string }
  | { readonly progress: Progress }
  | { readonly done: CommandResult }
  | { readonly refused: { readonly exitCode: 1 | 2; readonly code: string; readonly words: Bilingual } };
