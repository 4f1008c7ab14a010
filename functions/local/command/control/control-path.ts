import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Systems allow 104 bytes and more. */
const longest = 100;

/** Where the process that has a data folder listens for commands: in the folder itself where the system allows. */
export const controlPath = (dataDir: string): string => {
  const folder = resolve(dataDir);
  const short = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\zhanqun-${short}`;
  const inFolder = join(folder, 'control.sock');
  return Buffer.byteLength(inFolder) <= longest ? inFolder : join(tmpdir(), `zhanqun-${short}.sock`);
};
