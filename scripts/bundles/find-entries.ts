import { globSync } from 'node:fs';

/** An entry of the cloud: its file, and its place below `dist/functions`, e.g. `publishing/tick`. */
export type Entry = { readonly file: string; readonly name: string };

/** Every `*.lambda.ts`, in order of their names. */
export const findEntries = (): readonly Entry[] =>
  globSync('functions/**/*.lambda.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, name: file.slice('functions/'.length, -'.lambda.ts'.length) }));
