import type { LocalHandle } from '#functions/composition/local.ts';

/** What a worker thread is started with. */
export type ThreadStart = LocalHandle;
/** What the owner says to a thread. */
export type ToThread = 'stop' | { readonly id: number; readonly question: unknown };
/** What a thread says: that it is there, its last word, or the answer to a question. */
export type FromThread =
  | 'ready'
  | 'stopped'
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string };
