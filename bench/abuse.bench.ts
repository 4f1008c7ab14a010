import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rawRequest } from '../e2e/attacks/raw-request.ts';
import { startClusterProcess } from '../e2e/cluster/cluster-process.ts';
import { settled } from '../e2e/cluster/settled.ts';
import { type Staff, signIn } from '../e2e/cluster/staff.ts';

// What editors feel while somebody guesses passwords and sends rubbish: p95 under abuse against p95 in quiet.
const quietMs = 8_000;
const guesses = 2_000;
const guessers = 50;
const rubbishPerSecond = 100;
const editors = 3;

const articles = '/sites/jyj/articles';
const draft = { columnId: 'tzgg', kind: 'notice', body: '<p>压力测试正文</p>', source: '云澜市教育局' };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

type Times = { readonly list: number[]; readonly save: number[] };

/** One editor at work until `over`: reads the list, saves a draft, thinks for a moment. */
const edit = async (staff: Staff, name: number, times: Times, over: () => boolean): Promise<void> => {
  const created = await staff.post(articles, { ...draft, title: `压力测试 ${name}` });
  let { version } = created.body;
  for (let turn = 0; !over(); turn += 1) {
    let began = performance.now();
    const list = await staff.get(`${articles}?limit=20`);
    times.list.push(performance.now() - began);
    began = performance.now();
    const path = `${articles}/${created.body.articleId}`;
    const saved = await staff.put(path, { ...draft, title: `压力测试 ${name} ${turn}` }, version);
    times.save.push(performance.now() - began);
    if (list.status !== 200 || saved.status !== 200) throw new Error(`${list.status} ${saved.status}`);
    version = saved.body.version;
    await pause(50);
  }
};

const work = async (people: readonly Staff[], over: () => boolean): Promise<Times> => {
  const times: Times = { list: [], save: [] };
  await Promise.all(people.map((staff, name) => edit(staff, name, times, over)));
  return times;
};

const rubbish = [
  { path: `/${'x'.repeat(4000)}` },
  { path: '/api/v1/sites/%00/articles' },
  { path: '/search?q=%22(((' },
  { path: `/api/v1/search?q=${encodeURIComponent('的'.repeat(120))}` },
  { path: '/nowhere/at/all.html' },
  {
    path: '/api/v1/session',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":'.repeat(5000),
  },
  { path: '/api/v1/session', method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(500_000) },
] as const;

const abuse = async (port: number): Promise<Map<number, number>> => {
  const answers = new Map<number, number>();
  const count = ({ status }: { readonly status: number }): void => {
    answers.set(status, (answers.get(status) ?? 0) + 1);
  };
  let over = false;
  const trickle = (async () => {
    for (let n = 0; !over; n += 1) {
      const request = rubbish[n % rubbish.length];
      if (request) void rawRequest(port, request).then(count, () => undefined);
      await pause(1000 / rubbishPerSecond);
    }
  })();
  let sent = 0;
  const guess = async (): Promise<void> => {
    while (sent < guesses) {
      sent += 1;
      // One name in five is somebody's; the others are nobody's.
      const username = sent % 5 === 0 ? 'second.jyj' : `guess${sent}.jyj`;
      const body = JSON.stringify({ username, password: `Guess#${sent}` });
      const headers = { 'content-type': 'application/json' };
      count(await rawRequest(port, { path: '/api/v1/session', method: 'POST', headers, body }));
    }
  };
  await Promise.all(Array.from({ length: guessers }, guess));
  over = true;
  await trickle;
  return answers;
};

const figures = (name: string, { list, save }: Times): void => {
  for (const [what, values] of Object.entries({ list, save })) {
    const [median, p95] = [0.5, 0.95].map((share) => percentile(values, share).toFixed(1));
    console.log(`${name.padEnd(12)} ${what.padEnd(5)} n=${values.length} p50=${median} ms p95=${p95} ms`);
  }
};

const dataDir = mkdtempSync(join(tmpdir(), 'zhanqun-abuse-'));
const cluster = await startClusterProcess(dataDir);
try {
  await settled(cluster, 180_000);
  const people = await Promise.all(Array.from({ length: editors }, () => signIn(cluster.origin, 'officer.jyj')));
  const quietUntil = performance.now() + quietMs;
  const quiet = await work(people, () => performance.now() > quietUntil);
  let over = false;
  const began = performance.now();
  const [loud, answers] = await Promise.all([
    work(people, () => over),
    abuse(cluster.port).finally(() => {
      over = true;
    }),
  ]);
  console.log(`cores ${availableParallelism()}, node ${process.version}, ${new Date().toISOString()}`);
  console.log(
    `${guesses} guesses and ${rubbishPerSecond} rubbish/s took ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  console.log(
    `answers by status: ${[...answers]
      .sort()
      .map(([status, n]) => `${status}×${n}`)
      .join(' ')}`,
  );
  figures('quiet', quiet);
  figures('under abuse', loud);
  for (const what of ['list', 'save'] as const)
    console.log(
      `${what}: p95 × ${(percentile(loud[what], 0.95) / percentile(quiet[what], 0.95)).toFixed(2)} (goal ≤ 2)`,
    );
} finally {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
