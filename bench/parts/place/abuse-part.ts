import { rawRequest } from '../../../e2e/attacks/raw-request.ts';
import { type Staff, signIn } from '../../../e2e/cluster/staff.ts';
import { percentile, shown } from '../../measure/figures.ts';
import { atMost, type Part, told } from '../../part.ts';
import { onWorld } from '../../world/world.ts';

const quietMs = 8_000;
const guesses = 2_000;
const guessers = 50;
const rubbishPerSecond = 100;
const editors = 3;

const articles = '/sites/jyj/articles';
const draft = { columnId: 'tzgg', kind: 'notice', body: '<p>压力测试正文</p>', source: '云澜市教育局' };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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
      const username = sent % 5 === 0 ? 'second.zjj' : `guess${sent}.jyj`;
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

const answersInWords = (answers: ReadonlyMap<number, number>): string =>
  [...answers]
    .sort()
    .map(([status, count]) => `${status} × ${count}`)
    .join(', ');

export const abusePart: Part = {
  name: 'abuse',
  title: 'Guessed passwords and rubbish',
  how:
    `${shown(guesses)} sign-in attempts and ${rubbishPerSecond} requests of rubbish a second, while ${editors} editors read lists ` +
    'and save drafts: what they feel, against the quiet before.',
  run: (extent) =>
    onWorld('small', extent, async (cluster) => {
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
      const seconds = (performance.now() - began) / 1000;
      const lines = (['list', 'save'] as const).map((what) => {
        const [before, meanwhile] = [percentile(quiet[what], 0.95), percentile(loud[what], 0.95)];
        const measured = `× ${shown(meanwhile / before)}: ${shown(before)} ms in quiet, ${shown(meanwhile)} ms meanwhile`;
        return atMost(what === 'list' ? 'Lists, p95' : 'Saving, p95', meanwhile / before, 2, measured, '≤ × 2');
      });
      return {
        lines: [...lines, told('The abuse', `${shown(seconds)} s; answers ${answersInWords(answers)}`)],
      };
    }),
};
