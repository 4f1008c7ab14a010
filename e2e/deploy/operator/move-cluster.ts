import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { objectsIn } from '../buckets.ts';
import { type DeployedCluster, prefix, succeed } from '../deployed-cluster.ts';
import { eventually } from '../eventually.ts';
import { operate, operateCutShort } from './operate.ts';

/** Sites whose stacks stand to the end of the story. */
const sites = ['portal', 'jyj'] as const;

const pages = async (cloud: DeployedCluster): Promise<ReadonlyMap<string, string>> => {
  const found = await Promise.all(sites.map((siteId) => objectsIn(cloud, 'PAGES_BUCKET_NAME', `zt/${siteId}/`)));
  return new Map(found.flatMap((some) => [...some]));
};

/** Takes a cluster with it into an empty deployment: exported, destroyed, imported cut short, then to its end. */
export const moveCluster = async (cloud: DeployedCluster): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'move-'));
  const file = join(folder, 'cluster.jsonl.gz');
  expect(await operate(cloud, ['rebuild-pages'])).toMatchObject({ exitCode: 0 });
  const before = await pages(cloud);
  expect(before.size).toBeGreaterThan(20);
  const exported = await operate(cloud, ['cluster', 'export', file]);
  expect(exported).toMatchObject({ exitCode: 0 });

  await succeed(cloud.cdk('destroy', '--all', '--force'));
  expect(await cloud.stacks()).toEqual([]);
  await succeed(cloud.cdk('deploy', `${prefix}data`, '--require-approval', 'never'));
  const words = ['cluster', 'import', file];
  await operateCutShort(cloud, words, 3);
  const { items, counters, objects } = exported.json;
  expect(await operate(cloud, words)).toMatchObject({ exitCode: 0, json: { items, counters, objects } });
  const again = await operate(cloud, words);
  expect(again).toMatchObject({ exitCode: 1, json: { error: { en: expect.stringContaining('not empty') } } });
  const early = await operate(cloud, ['rebuild-pages']);
  expect(early).toMatchObject({ exitCode: 1, json: { error: { en: expect.stringContaining('the other stacks') } } });

  const rest = ['platform', 'delivery', ...sites.map((siteId) => `site-${siteId}`)].map((part) => `${prefix}${part}`);
  await succeed(cloud.cdk('deploy', ...rest, '--require-approval', 'never'));
  const late = await operate(cloud, words);
  expect(late).toMatchObject({ exitCode: 1, json: { error: { en: expect.stringContaining('at work') } } });
  expect(await operate(cloud, ['rebuild-pages'])).toMatchObject({ exitCode: 0 });
  expect(await operate(cloud, ['rebuild-search'])).toMatchObject({ exitCode: 0 });
  await eventually(async () => expect(await pages(cloud)).toEqual(before));
  expect(await operate(cloud, ['verify-audit'])).toMatchObject({ exitCode: 0, json: { whole: true } });
  rmSync(folder, { recursive: true });
};
