import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where engines are kept between runs; a new version gets a folder of its own. */
const kept = resolve('node_modules', '.cache', 'engines');

/** The folder of an engine, filled by `install` the first time; an installation that broke off leaves nothing. */
export const engineFolder = async (name: string, install: (folder: string) => Promise<void>): Promise<string> => {
  const folder = join(kept, name);
  if (existsSync(folder)) return folder;
  console.log(`engines: installing ${name} (once)`);
  const unfinished = `${folder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await install(unfinished);
  renameSync(unfinished, folder);
  return folder;
};
