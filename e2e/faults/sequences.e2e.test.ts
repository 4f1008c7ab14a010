import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { verifyAudit } from '#functions/audit/verify-audit.ts';
import { rebuildPages } from '#functions/rendering/repair/rebuild-pages.ts';
import { type Act, actSequences, Desk } from './memory/acts.ts';
import { MemoryCluster } from './memory/memory-cluster.ts';
import { shown, shownFaults, storedArticles } from './memory/shown.ts';
import { type Trouble, troubleOf } from './memory/trouble.ts';

const timeout = 1_200_000;

/** People act, work goes on between their acts; then all comes to rest. */
const played = async (acts: readonly Act[], trouble?: Trouble) => {
  const cluster = await MemoryCluster.open(trouble);
  const desk = new Desk(cluster);
  const approved = new Set<string>();
  const leaks: string[] = [];
  const put = cluster.objects.put.bind(cluster.objects);
  cluster.objects.put = async (key, body, options) => {
    const text = key.includes('/pages/') ? Buffer.from(body).toString('utf8') : '';
    for (const title of text.match(/[题文]\d+完/g) ?? [])
      if (!approved.has(title.replace('文', '题'))) leaks.push(`${key} was written with ${title}`);
    return put(key, body, options);
  };
  for (const act of acts) {
    await desk.carryOut(act);
    for (const { live } of await storedArticles(cluster)) if (live) approved.add(live.content.title);
    for (let n = 0; n < act.work; n += 1) await cluster.work();
  }
  await cluster.settle();
  return { cluster, desk, leaks };
};

const faultsAfter = async (acts: readonly Act[], trouble?: Trouble): Promise<readonly string[]> => {
  const { cluster, desk, leaks } = await played(acts, trouble);
  const articles = await storedArticles(cluster);
  const before = await shown(cluster);
  const faults = [...leaks, ...desk.faults, ...shownFaults(before, articles)];
  for (const { articleId, version, working, live } of desk.articles) {
    const stored = articles.find((article) => article.articleId === articleId);
    const [title, wanted] = [stored, { working, live }].map((one) => (one?.working ?? one?.live)?.content.title);
    if (!stored || stored.version < version || title !== wanted) faults.push(`${articleId}: ${wanted} was lost`);
  }
  for (const siteId of ['portal', 'jyj']) {
    const verdict = await verifyAudit(cluster.people, siteId);
    if (verdict.fault || verdict.waiting > 0) faults.push(`audit of ${siteId}: ${JSON.stringify(verdict)}`);
  }
  await rebuildPages(cluster.rendering)();
  await cluster.settle();
  const after = await shown(cluster);
  for (const key of new Set([...before.pages.keys(), ...after.pages.keys()]))
    if (before.pages.get(key) !== after.pages.get(key))
      faults.push(`${key} was\n${before.pages.get(key)}\nand is by a rebuild\n${after.pages.get(key)}`);
  return faults;
};

test(
  '[OPS-09] [CNT-07] [CNT-21] given any acts on sites, columns, articles and reviews, then pages and search show what the tables say, nothing unreviewed was ever written, no update is lost',
  { timeout },
  () =>
    fc.assert(
      fc.asyncProperty(actSequences, fc.nat(), async (acts, seed) => {
        expect(await faultsAfter(acts, { ...troubleOf(seed), fail: () => undefined, again: () => false })).toEqual([]);
      }),
      { numRuns: inject('sequences'), endOnFailure: true, interruptAfterTimeLimit: timeout / 2 },
    ),
);

test(
  '[OPS-09] [CNT-21] given a feed with duplicates, delays and another order, engines that fail at random and clocks that jump, then the end is that of a calm run',
  { timeout },
  () =>
    fc.assert(
      fc.asyncProperty(actSequences, fc.nat(), async (acts, seed) => {
        expect(await faultsAfter(acts, troubleOf(seed))).toEqual([]);
        const [calmly, troubled] = [await played(acts), await played(acts, troubleOf(seed))];
        expect(await shown(troubled.cluster)).toEqual(await shown(calmly.cluster));
      }),
      { numRuns: inject('sequences'), interruptAfterTimeLimit: timeout / 2 },
    ),
);
