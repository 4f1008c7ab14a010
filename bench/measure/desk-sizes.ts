import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] };

const folder = join('dist', 'admin');

/** Bytes of the built desk, gzip, that an address loads: `first` for sign-in and work list, then what each screen adds. */
export const deskSizes = (): { readonly first: number; readonly screens: ReadonlyMap<string, number> } => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const filesOf = (key: string, seen = new Set<string>()): Set<string> => {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) return seen;
    seen.add(chunk.file);
    for (const style of chunk.css ?? []) seen.add(style);
    for (const name of chunk.imports ?? []) filesOf(name, seen);
    return seen;
  };
  const sizeOf = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  const screen = (key: string): boolean => /features\/.*-page\.tsx$/.test(key);
  const work = Object.keys(manifest).find((key) => key.endsWith('features/work/work-page.tsx')) ?? '';
  const first = new Set([...filesOf('index.html'), ...filesOf(work)]);
  const screens = Object.keys(manifest)
    .filter(screen)
    .map((key): [string, number] => [
      key.replace(/^features\//, ''),
      sizeOf([...filesOf(key)].filter((file) => !first.has(file))),
    ]);
  return { first: sizeOf(first), screens: new Map(screens.sort(([, a], [, b]) => b - a)) };
};
