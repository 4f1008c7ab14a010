import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStorage } from '../storage/open-embedded-storage.ts';

/** A storage in a folder of its own that goes away when it is closed, with a clock to move: for tests. */
export const temporaryStorage = async ({ thread = true }: { readonly thread?: boolean } = {}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhanqun-'));
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  let storage = await openEmbeddedStorage(dataDir, { clock, thread });
  return {
    dataDir,
    storage,
    advance: (seconds: number): void => {
      ahead += seconds * 1000;
    },
    restart: async () => {
      await storage.close();
      storage = await openEmbeddedStorage(dataDir, { clock, thread });
      return storage;
    },
    close: async (): Promise<void> => {
      await storage.close();
      rmSync(dataDir, { recursive: true });
    },
  };
};
