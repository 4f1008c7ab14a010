import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { awsServices } from '#functions/composition/aws.ts';
import { awsFeed } from '#functions/composition/aws-feed.ts';
import { awsMailer } from '#functions/composition/aws-mailer.ts';
import { awsSearch } from '#functions/composition/aws-search.ts';
import { awsSnapshot } from '#functions/composition/aws-snapshot.ts';
import { openLocalServices } from '#functions/composition/local.ts';
import { localBackup } from '#functions/composition/local-backup.ts';
import type { Services } from '#functions/composition/services.ts';
import type { Caller } from '#functions/local/command/caller.ts';
import { exportCluster } from '#functions/local/command/transfer/export-cluster.ts';
import { importCluster } from '#functions/local/command/transfer/import-cluster.ts';
import { readLines } from '#functions/local/command/transfer/read-lines.ts';
import { temporaryEnvironment } from '#shared/adapters/aws/testing/temporary-environment.ts';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';
import { partSize } from '#shared/ports/object-store.ts';

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

/** An empty cluster on the engines of the cloud. */
const openAws = async () => {
  const { env, close } = await temporaryEnvironment();
  onTestFinished(close);
  const services = awsServices(env, { search: awsSearch, mailer: awsMailer, feed: awsFeed });
  return { services, snapshot: () => awsSnapshot(env, services) };
};

/** An empty cluster of one machine. */
const openLocal = async () => {
  const dataDir = temporaryFolder();
  const unset = { adminOrigin: undefined, siteBase: undefined, smtpUrl: undefined, clamd: undefined };
  const { services, close } = await openLocalServices({ ...unset, dataDir, demo: false, port: 1 });
  onTestFinished(close);
  return { services, snapshot: () => localBackup.snapshot(dataDir) };
};

const linesOf = async (snapshot: ClusterSnapshot): Promise<readonly string[]> => {
  const counts = { items: 0, counters: 0, objects: 0 };
  const lines: string[] = [];
  for await (const line of exportCluster(snapshot, { at: new Date(0), counts, caller: quiet })) lines.push(line);
  snapshot.close();
  return lines;
};

const take = async (services: Services, lines: readonly string[]): Promise<void> => {
  const file = join(temporaryFolder(), 'cluster.jsonl.gz');
  writeFileSync(file, gzipSync(lines.join('')));
  await importCluster(services, readLines(file), quiet);
};

/** The lines without the order that each engine has its own of: of items, and of attributes in them. */
const contents = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => JSON.stringify(sorted(JSON.parse(line)))).sort();
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
};

test('[OPS-04] given a cluster of one machine, when it moves to the engines of the cloud and back, then it is the same', async () => {
  const origin = await openLocal();
  const { tables, objects } = origin.services;
  const item = (n: number) => ({
    pk: `jyj#${n % 3}`,
    sk: `政${n}𠮷`,
    version: n + 1,
    empty: '',
    list: [n, null],
    map: {},
  });
  await tables.transact(Array.from({ length: 90 }, (_, n) => ({ table: 'content' as const, put: item(n) })));
  await tables.transact([{ table: 'audit', put: { pk: 'a', sk: 'b', version: 1, gsi1pk: 'c', gsi1sk: 'd' } }]);
  await tables.reserve('jyj#2026', 7);
  await tables.add('visits#jyj', 41);
  await objects.put('jyj/bodies/政', Buffer.from('<p>𠮷</p>'), { contentType: 'text/html', cacheControl: 'no-store' });
  const { uploadId } = await objects.startUpload('jyj/media/film.mp4', { contentType: 'video/mp4' });
  await objects.putPart(uploadId, 1, new Uint8Array(partSize).fill(7));
  await objects.putPart(uploadId, 2, new Uint8Array(5).fill(8));
  await objects.completeUpload(uploadId);
  const lines = await linesOf(origin.snapshot());

  const cloud = await openAws();
  await take(cloud.services, lines);
  const inCloud = await linesOf(cloud.snapshot());
  expect(contents(inCloud)).toEqual(contents(lines));
  expect(await cloud.services.tables.reserve('jyj#2026', 1)).toBe(8);

  const back = await openLocal();
  await take(back.services, inCloud);
  expect(contents(await linesOf(back.snapshot()))).toEqual(contents(lines));
}, 120_000);
