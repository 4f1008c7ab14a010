import { readdirSync, readFileSync } from 'node:fs';

/** The files of the theme by their path below its folder, in order of their names. */
export type ThemeFiles = ReadonlyMap<string, string>;

const here = new URL('./', import.meta.url);

/** Reads them. In the bundle of a function they stand as text in the place of this file (scripts/bundles). */
export const themeFiles = (): ThemeFiles =>
  new Map(
    ['assets/', 'styles/', 'templates/'].flatMap((folder) =>
      readdirSync(new URL(folder, here), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.[a-z]+$/.test(name))
        .map((name) => `${folder}${name.replaceAll('\\', '/')}`)
        .sort()
        .map((path) => [path, readFileSync(new URL(path, here), 'utf8')] as const),
    ),
  );
