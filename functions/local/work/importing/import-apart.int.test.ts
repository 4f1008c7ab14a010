import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLocalServices } from '#functions/composition/local.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { localSettings } from '#functions/local/local-settings.ts';
import { importApart } from '#functions/local/work/importing/import-apart.ts';

const opened = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhanqun-import-apart-'));
  const local = await openLocalServices(localSettings({ DATA_DIR: dataDir, PORT: '0' }));
  onTestFinished(async () => {
    await local.close();
    rmSync(dataDir, { recursive: true });
  });
  const heard: boolean[] = [];
  let threads = 0;
  const run = importApart(
    () => {
      threads += 1;
      return local.connect();
    },
    (runs) => heard.push(runs),
  );
  const nothing = () => undefined;
  const caller = { say: nothing, warn: nothing, progress: nothing, path: (given: string) => join(dataDir, given) };
  const refused = () => run(['missing.jsonl', '--site', 'nowhere'], caller);
  return { refused, heard, threads: () => threads };
};

test('[CNT-01] given one import after another, when the first is refused in words, then the thread takes the next one', async () => {
  const { refused, heard, threads } = await opened();
  await expect(refused()).rejects.toThrow(CommandRefused);
  await expect(refused()).rejects.toThrow(CommandRefused);
  expect(threads()).toBe(1);
  expect(heard).toEqual([true, false, true, false]);
});

test('[CNT-01] given two imports at once, then each has a thread, and pages wait until both have ended', async () => {
  const { refused, heard, threads } = await opened();
  const both = await Promise.allSettled([refused(), refused()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(threads()).toBe(2);
  expect(heard).toEqual([true, false]);
});
