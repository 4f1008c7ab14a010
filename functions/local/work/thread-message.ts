import type { LocalHandle } from '#functions/composition/local.ts';

/** What a worker thread is started with. */
export type ThreadStart = LocalHandle;
/** What the owner says to a thread, and the thread's last word. */
export type ThreadMessage = 'stop' | 'stopped' | 'ready';
