import { join } from 'node:path';
import { engineFolder } from './engine-folder.ts';
import { runCommand } from './run-command.ts';

const requirement = 'ministack==1.5.33';

export const ministackVersion = requirement.split('==')[1] ?? '';

/** The folder of the emulator's packages, installed the first time. */
export const ministackPackages = async (): Promise<string> => {
  const folder = await engineFolder(requirement, async (unfinished) => {
    const install = ['-m', 'pip', 'install', '--quiet', '--target', 'packages', requirement];
    await runCommand('python3', install, unfinished);
  });
  return join(folder, 'packages');
};
