/**
 * V8 lets a heap grow by what the machine has. A small young generation and a known upper end make it collect before it grows:
 * the whole cluster then lives in some hundred megabytes, at a few percent of processor time.
 */
const heapBounds = ['--max-semi-space-size=8', '--max-old-space-size=640'];
/** The allocator keeps an arena per thread and core otherwise, each with its own free memory. */
const arenas = 'MALLOC_ARENA_MAX';

const isBound = (): boolean => heapBounds.every((flag) => process.execArgv.includes(flag));

/**
 * Gives this process bounded heaps by starting the same program anew in its place, once, where the system can do that. To be
 * called before anything large is imported.
 */
export const boundProcess = (): void => {
  if (!isBound() && process.execve && process.platform !== 'win32') {
    const words = [process.execPath, ...heapBounds, ...process.execArgv, ...process.argv.slice(1)];
    process.execve(process.execPath, words, { [arenas]: '2', ...process.env });
  }
};
