import { expect } from 'vitest';
import { told } from '../buckets.ts';
import type { DeployedCluster } from '../deployed-cluster.ts';
import { eventually } from '../eventually.ts';
import { importInto } from './import-into.ts';
import { operate, operateCutShort } from './operate.ts';

const ending = 'restored';

/** Tables of the site as of this moment, beside those of the cluster; the emulator knows no earlier one. Answers the moment. */
export const tablesAsOfNow = async (cloud: DeployedCluster): Promise<string> => {
  const at = new Date();
  for (const variable of ['TENANTS_TABLE_NAME', 'CONTENT_TABLE_NAME']) {
    const name = await told(cloud, variable);
    await cloud.api.json('dynamodb', 'DynamoDB_20120810.RestoreTableToPointInTime', {
      SourceTableName: name,
      TargetTableName: `${name}-${ending}`,
      RestoreDateTime: at.getTime() / 1000,
    });
  }
  return at.toISOString();
};

type Then = {
  readonly at: string;
  readonly host: string;
  /** Another site, which goes on. */
  readonly other: string;
  /** The page of a text that is gone since, and what it was. */
  readonly page: { readonly url: string; readonly title: string; readonly body: string };
};

/** Brings a site back to a moment after which a text was withdrawn and a wrong one came online: cut short, then to its end. */
export const restoreToTime = async (cloud: DeployedCluster, { at, host, other, page }: Then): Promise<void> => {
  const wrong = '关于全市学校明日停课的通知';
  const taken = await importInto(cloud, 'jyj', 'final.jyj', [
    { title: wrong, column: 'gzdt', date: '2024-03-01T15:00:00+08:00' },
  ]);
  expect(taken).toMatchObject({ exitCode: 0, json: { published: 1 } });
  await eventually(async () => expect((await cloud.read(host, '/gzdt/')).body).toContain(wrong));
  const notices = (await cloud.read(other, '/tzgg/')).body;

  const words = ['restore-site', ending, '--at', at, '--site', 'jyj'];
  // The text is back, the wrong one not yet withdrawn.
  await operateCutShort(cloud, [...words, '--no-wait'], 2);
  const restored = await operate(cloud, words);
  expect(restored).toMatchObject({ exitCode: 0, json: { siteId: 'jyj', at, articles: 0, withdrawn: 1, columns: 0 } });
  await eventually(async () => {
    const list = (await cloud.read(host, '/gzdt/')).body;
    expect(list).toContain(page.title);
    expect(list).not.toContain(wrong);
    expect(await cloud.read(host, page.url)).toMatchObject({ status: 200, body: page.body });
  });
  const again = await operate(cloud, words);
  expect(again).toMatchObject({ exitCode: 0, json: { articles: 0, withdrawn: 0, columns: 0, objects: 0 } });
  expect((await cloud.read(other, '/tzgg/')).body).toBe(notices);
  expect(await operate(cloud, ['verify-audit'])).toMatchObject({ exitCode: 0, json: { whole: true } });
};
