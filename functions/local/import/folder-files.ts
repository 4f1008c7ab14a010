import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { RowFile } from '#functions/publishing/import/import-row.ts';

const largestFile = 100 * 1024 * 1024;

/** The files below a folder whose names match, by path; links are not followed. */
export const filesBelow = async (folder: string, pattern: RegExp): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const pathOf = (address: string): string | undefined => {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
  try {
    return decodeURIComponent(address.replace(/[?#].*/s, ''));
  } catch {
    return undefined;
  }
};

/**
 * The file a relative address of a page leads to, if it lies in `root`: neither `..` nor a link leads out of it. Addresses
 * that begin with `/` count from `root`.
 */
export const fileBeside = async (root: string, page: string, address: string): Promise<RowFile | undefined> => {
  const path = pathOf(address);
  if (!path || path.includes('\0')) return undefined;
  try {
    const base = await realpath(root);
    const found = await realpath(path.startsWith('/') ? join(base, path) : join(dirname(page), path));
    const inside = relative(base, found);
    if (inside.startsWith('..') || inside.split(sep).includes('..')) return undefined;
    const { size } = await stat(found);
    if (size > largestFile) return undefined;
    return { fileName: basename(found), bytes: await readFile(found) };
  } catch {
    // Nothing there, or no file: the text says where it looked.
    return undefined;
  }
};
