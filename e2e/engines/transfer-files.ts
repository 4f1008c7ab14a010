import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { awsFeed } from '#functions/composition/aws/feed.ts';
import { awsMailer } from '#functions/composition/aws/mailer.ts';
import { awsSearch } from '#functions/composition/aws/search.ts';
import { awsSnapshot } from '#functions/composition/aws/snapshot.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { openLocalServices } from '#functions/composition/local.ts';
import { localBackup } from '#functions/composition/local-backup.ts';
import type { Services } from '#functions/composition/services.ts';
import type { Caller } from '#functions/local/command/caller.ts';
import { exportCluster } from '#functions/local/command/transfer/export-cluster.ts';
import { importCluster } from '#functions/local/command/transfer/import-cluster.ts';
import { readLines } from '#functions/local/command/transfer/read-lines.ts';
import { temporaryEnvironment } from '#shared/adapters/aws/testing/temporary-environment.ts';
import { noEdgeCache } from '#shared/adapters/embedded/no-edge-cache.ts';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';

/** A cluster on one kind of engines, and what an export reads of it. */
export type TransferPlace = { readonly services: Services; readonly snapshot: () => ClusterSnapshot };

const quiet: Caller = {
  say: () => undefined,
  warn: () => undefined,
  progress: () => undefined,
  path: (given) => given,
};

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanqun-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** An empty cluster on the engines of the cloud, until the test ends. */
export const openAws = async (): Promise<TransferPlace> => {
  const { env, close } = await temporaryEnvironment();
  onTestFinished(close);
  const services = awsServices(env, { search: awsSearch, mailer: awsMailer, feed: awsFeed, edge: () => noEdgeCache });
  return { services, snapshot: () => awsSnapshot(env, services) };
};

/** An empty cluster of one machine, until the test ends. */
export const openLocal = async (): Promise<TransferPlace> => {
  const dataDir = temporaryFolder();
  const unset = { adminOrigin: undefined, siteBase: undefined, smtpUrl: undefined, clamd: undefined };
  const { services, close } = await openLocalServices({ ...unset, dataDir, demo: false, port: 1 });
  onTestFinished(close);
  return { services, snapshot: () => localBackup.snapshot(dataDir) };
};

/** The lines of `cluster export`. */
export const exportedLines = async ({ snapshot }: TransferPlace): Promise<readonly string[]> => {
  const counts = { items: 0, counters: 0, objects: 0 };
  const lines: string[] = [];
  const opened = snapshot();
  for await (const line of exportCluster(opened, { at: new Date(0), counts, caller: quiet })) lines.push(line);
  opened.close();
  return lines;
};

/** `cluster import` of exported lines. */
export const takeIn = async ({ services }: TransferPlace, lines: readonly string[]): Promise<void> => {
  const file = join(temporaryFolder(), 'cluster.jsonl.gz');
  writeFileSync(file, gzipSync(lines.join('')));
  await importCluster(services, readLines(file), quiet);
};
