import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startClusterProcess } from './cluster-process.ts';
import { settled } from './settled.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data folder of a freshly built demonstration cluster; stories copy it. */
    readonly seededData: string;
    /** Milliseconds the first start took. */
    readonly firstStartMs: number;
  }
}

/** Builds the demonstration cluster once for all stories. */
export const setup = async (project: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-seeded-'));
  const cluster = await startClusterProcess(folder);
  await settled(cluster);
  await cluster.stop();
  project.provide('seededData', folder);
  project.provide('firstStartMs', cluster.startMs);
  return () => rmSync(folder, { recursive: true, force: true });
};

/** A data folder of one's own, as the first start left it; and how to remove it. */
export const copyOfSeeded = (seeded: string): { readonly dataDir: string; readonly remove: () => void } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhanqun-story-'));
  cpSync(seeded, dataDir, { recursive: true });
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};
