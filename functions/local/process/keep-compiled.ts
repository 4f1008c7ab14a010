import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/.cache/zhanqun/', import.meta.url));
const afterMs = 10_000;

/** Keeps compiled modules from one start to the next; a folder that cannot be written to only costs time. */
export const keepCompiled = (): void => {
  enableCompileCache(folder);
};

/** Writes what this thread compiled a while after its start: a process that is killed would write nothing at its end. */
export const keepCompiledSoon = (): void => {
  setTimeout(flushCompileCache, afterMs).unref();
};
