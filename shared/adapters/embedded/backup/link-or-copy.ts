import { copyFile, link, open } from 'node:fs/promises';

const cannotLink: ReadonlySet<string> = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS']);

/**
 * Gives an immutable file a second name: for nothing on the same disk, as a copy on another.
 *
 * @returns false when there is no such file
 */
export const linkOrCopy = async (from: string, to: string): Promise<boolean> => {
  try {
    await link(from, to).catch(async (error: unknown) => {
      if (!cannotLink.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await copyFile(from, to);
      const file = await open(to, 'r+');
      await file.sync();
      await file.close();
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};
