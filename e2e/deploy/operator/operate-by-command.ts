import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { told } from '../buckets.ts';
import type { DeployedCluster } from '../deployed-cluster.ts';
import { operate } from './operate.ts';
import { upgradeSearch } from './upgrade-search.ts';

type Depth = { readonly queue: string; readonly dead: number };

/** A job that was given up after its cause was mended: named, put back, done. */
const redrive = async (cloud: DeployedCluster): Promise<void> => {
  const dead = async (): Promise<number> => {
    const { json } = await operate(cloud, ['queues']);
    return json.queues.find(({ queue }: Depth) => queue === 'search').dead;
  };
  await cloud.api.json('sqs', 'AmazonSQS.SendMessage', {
    QueueUrl: await told(cloud, 'SEARCH_DEAD_LETTERS_URL'),
    MessageBody: JSON.stringify({ articles: [{ siteId: 'jyj', articleId: 'nobody' }] }),
  });
  expect(await dead()).toBe(1);
  expect(await operate(cloud, ['queues', 'redrive', 'search'])).toMatchObject({ exitCode: 0, json: { redriven: 1 } });
  expect(await dead()).toBe(0);
};

/** What an operator does from day to day, each command as it is typed, on the deployed cluster. */
export const operateByCommand = async (cloud: DeployedCluster): Promise<void> => {
  const users = await operate(cloud, ['user', 'list']);
  expect(users).toMatchObject({ exitCode: 0 });
  const names = users.json.users.map(({ username }: { readonly username: string }) => username);
  expect(names).toEqual(expect.arrayContaining(['office', 'final.jyj']));
  const added = await operate(cloud, ['user', 'add', 'night.duty', '--name', '夜班', '--unit', '信息中心']);
  expect(added).toMatchObject({ exitCode: 0, json: { username: 'night.duty' } });
  expect(await operate(cloud, ['user', 'disable', 'night.duty'])).toMatchObject({ exitCode: 0 });
  expect(await operate(cloud, ['verify-audit'])).toMatchObject({ exitCode: 0, json: { whole: true } });
  await redrive(cloud);
  expect(await operate(cloud, ['failed-pages'])).toMatchObject({ exitCode: 0, json: { pages: [] } });
  const pages = await operate(cloud, ['rebuild-pages', '--site', 'jyj']);
  expect(pages).toMatchObject({ exitCode: 0, json: { sites: ['jyj'] } });
  const search = await operate(cloud, ['rebuild-search', '--site', 'jyj', '--no-wait']);
  expect(search).toMatchObject({ exitCode: 0, json: { sites: ['jyj'] } });
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const file = join(folder, 'cluster.jsonl.gz');
  const exported = await operate(cloud, ['cluster', 'export', file]);
  expect(exported).toMatchObject({ exitCode: 0 });
  expect(exported.json.items).toBeGreaterThan(100);
  const [head = ''] = gunzipSync(readFileSync(file)).toString().split('\n');
  expect(JSON.parse(head)).toMatchObject({ line: 'head', format: 'zhanqun-cluster-1' });
  expect(await operate(cloud, ['cluster', 'import', file])).toMatchObject({
    exitCode: 1,
    json: { error: { en: expect.stringContaining('at work') } },
  });
  rmSync(folder, { recursive: true });
  await upgradeSearch(cloud);
  const refused = await operate(cloud, ['backup', '/nowhere']);
  expect(refused).toMatchObject({
    exitCode: 1,
    json: { error: { en: expect.stringContaining('cluster export') } },
  });
  expect(await operate(cloud, ['user', 'list'], { environment: 'nowhere' })).toMatchObject({
    exitCode: 1,
    json: { error: { code: 'noCluster' } },
  });
};
