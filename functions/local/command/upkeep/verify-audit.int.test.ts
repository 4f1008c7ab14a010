import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { commandWorld } from '#functions/local/command/testing/command-world.ts';

const change = (dataDir: string, sql: string): number => {
  const database = new DatabaseSync(join(dataDir, 'tables.db'));
  const { changes } = database.prepare(sql).run();
  database.close();
  return Number(changes);
};

describe('given an audit log that was sealed', { timeout: 60_000 }, () => {
  test('[SEC-05] when nobody touched it, then it is whole: the cluster and every site', async () => {
    const { cli } = await commandWorld();
    const ended = await cli('verify-audit --json');
    expect(ended).toMatchObject({ exitCode: 0, json: { whole: true } });
    expect(ended.json.chains.map(({ siteId }: { siteId: string }) => siteId)).toEqual(['cluster', 'jyj', 'portal']);
    expect(ended.json.sealed).toBeGreaterThan(4);
  });

  test('[SEC-05] when a record is edited in the file, then it is named in both languages and the exit code is 1', async () => {
    const { cli, dataDir } = await commandWorld();
    await cli('verify-audit');
    const sql = `UPDATE audit SET item = replace(item, 'gate.keeper', 'some.body')
      WHERE pk = 'audit#cluster' AND item LIKE '%account.create%'`;
    expect(change(dataDir, sql)).toBe(1);

    const ended = await cli('verify-audit');
    expect(ended.exitCode).toBe(1);
    expect(ended.err).toMatch(/cluster：第 1 号记录 \S+ 在封存后被改动 \/ cluster: record 1, \S+, was altered/);
    expect((await cli('verify-audit --site jyj')).exitCode).toBe(0);
    const { json } = await cli('verify-audit --site cluster --json');
    expect(json.chains).toMatchObject([{ siteId: 'cluster', fault: { kind: 'recordAltered', seq: 1 } }]);
  });

  test('[SEC-05] when a record or a seal is deleted, then the first that is missing is named', async () => {
    const { cli, dataDir } = await commandWorld();
    await cli('verify-audit');
    change(dataDir, "DELETE FROM audit WHERE pk = 'chain#cluster' AND sk LIKE '%001'");
    const { json } = await cli('verify-audit --site cluster --json');
    expect(json.chains).toMatchObject([{ fault: { kind: 'numberMissing', seq: 1 } }]);

    change(dataDir, "DELETE FROM audit WHERE pk = 'audit#jyj'");
    expect((await cli('verify-audit --site jyj')).err).toContain('was deleted after it was sealed');
  });
});
