import { mkdir, readdir } from 'node:fs/promises';
import { CommandRefused } from '#functions/local/command/command-refused.ts';

/** What a folder may hold that nobody ever kept anything in. */
const nothing: ReadonlySet<string> = new Set(['lock.db', 'lock.db-journal', 'owner.pid', '.restoring']);

/** Makes the folder where there is none. @throws CommandRefused when something is in it */
export const emptyFolder = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const names = (await readdir(path)).filter((name) => !nothing.has(name));
  if (names.length > 0)
    throw new CommandRefused({ zh: `文件夹不是空的：${path}`, en: `the folder is not empty: ${path}` });
};
