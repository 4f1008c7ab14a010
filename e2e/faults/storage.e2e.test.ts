import { chmodSync, copyFileSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClusterProcess, startClusterProcess } from '../cluster/cluster-process.ts';
import { settled } from '../cluster/settled.ts';
import { signIn } from '../cluster/staff.ts';
import { articlesOf, halfDone } from './crash/half-done.ts';
import { notConverged } from './crash/not-converged.ts';
import { storedState } from './crash/stored-state.ts';
import { smallCluster } from './small-cluster.ts';

let folder: Awaited<ReturnType<typeof smallCluster>>;
let running: ClusterProcess | undefined;
beforeEach(async () => {
  folder = await smallCluster();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  folder.remove();
});

const start = async (under?: readonly string[]): Promise<ClusterProcess> => {
  running = await startClusterProcess(folder.dataDir, {}, under);
  return running;
};
/** What a start that is refused says; it must end by itself and with 1. */
const refusal = (under?: readonly string[]): Promise<string> =>
  startClusterProcess(folder.dataDir, {}, under).then(
    async (cluster) => {
      await cluster.kill();
      return 'it started';
    },
    (error: Error) => error.message,
  );
const file = (name: string): string => join(folder.dataDir, name);

/** Root may write anywhere unless the right to is taken from it. */
const bound = process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] : [];

describe('given a data folder that cannot be used', () => {
  test('[OPS-09] when another process has it, then the second start says so in both languages and the first goes on', async () => {
    const first = await start();
    const said = await refusal();
    expect(said).toContain('ended with 1');
    expect(said).toMatch(
      new RegExp(`正被另一个进程（${first.pid}）使用.* / .*in use by another process \\(${first.pid}\\)`),
    );
    expect((await fetch(`${first.origin}/healthz`)).status).toBe(200);
  });

  test('[OPS-09] when it is read-only, then the start says so, and works when it no longer is', async () => {
    chmodSync(folder.dataDir, 0o500);
    const said = await refusal(bound);
    chmodSync(folder.dataDir, 0o700);
    expect(said).toContain('ended with 1');
    expect(said).toMatch(/没有读写权限|不可写|打不开/);
    expect(said).toMatch(/not permitted|cannot be/);
    expect((await fetch(`${(await start(bound)).origin}/healthz`)).status).toBe(200);
  });

  test('[OPS-09] when a page of a database is damaged, then the start names the file, changes nothing, and a copy of it works', async () => {
    for (const name of ['tables.db', 'objects.db']) {
      copyFileSync(file(name), file('kept'));
      const pages = statSync(file(name)).size / 4096;
      const descriptor = openSync(file(name), 'r+');
      for (let page = 1; page < pages; page += 1)
        writeSync(descriptor, Buffer.alloc(4096, 'damage '), 0, 4096, page * 4096);
      const damaged = readFileSync(file(name));
      const said = await refusal();
      expect(said).toContain('ended with 1');
      expect(said).toMatch(new RegExp(`${name} 已损坏[\\s\\S]*${name} is damaged`));
      expect(readFileSync(file(name)).equals(damaged)).toBe(true);
      copyFileSync(file('kept'), file(name));
    }
    expect((await fetch(`${(await start()).origin}/healthz`)).status).toBe(200);
  });
});

describe('given a disk that runs full under a working cluster', () => {
  test('[OPS-09] when people go on, then they are told, and what was confirmed is whole when there is space again', async () => {
    const limit = Math.ceil(statSync(file('tables.db')).size / 1024) + 700;
    const full = await start(['bash', '-c', `ulimit -f ${limit}; exec "$0" "$@"`]);
    const officer = await signIn(full.origin, 'officer.jyj');
    const kept: string[] = [];
    let refused: { readonly status: number; readonly body: unknown } | undefined;
    for (let n = 1; n < 400 && !refused; n += 1) {
      const answer = await officer.post('/sites/jyj/articles', {
        columnId: 'gzdt',
        kind: 'news',
        title: `第${n}期工作动态`,
        body: `<p>${`第${n}期。`.repeat(2000)}</p>`,
        source: '云澜市教育局',
      });
      if (answer.status === 201) kept.push(answer.body.articleId);
      else refused = { status: answer.status, body: answer.body };
    }
    expect(refused).toMatchObject({ status: 507, body: { type: '/problems/storage-full' } });
    expect((await fetch(`${full.origin}/healthz`)).status).toBe(200);
    await full.kill();

    const again = await start();
    await settled(again);
    const state = await storedState(folder.dataDir);
    expect(articlesOf(state).map(({ articleId }) => articleId)).toEqual(expect.arrayContaining(kept));
    expect([...(await halfDone(state)), ...(await notConverged(state))]).toEqual([]);
    state.close();
  });
});
