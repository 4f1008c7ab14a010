import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { emergencyPublish } from '#functions/publishing/life/emergency-publish.ts';
import { decideDate, proposeDate } from '#functions/publishing/life/publication-date.ts';
import { publishArticle } from '#functions/publishing/life/publish-article.ts';
import { scheduleArticle } from '#functions/publishing/life/schedule-article.ts';
import { takeDownArticle } from '#functions/publishing/life/take-down-article.ts';
import { withdrawArticle } from '#functions/publishing/life/withdraw-article.ts';
import { runDue } from '#functions/publishing/run-due.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { ownRows } from '#shared/domain/article/own-rows.ts';
import { assertBasis } from '#shared/domain/article/publication-basis.ts';
import { standingColumns } from '#shared/domain/article/standing-columns.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { sha256 } from '#shared/text/digest.ts';

const everyRole = ['officer', 'first', 'second', 'final'];
/** People who may do nearly everything: what holds for them holds by the rules, not for want of rights. */
const people: readonly Actor[] = ['a', 'b', 'c', 'd', 'e'].map((accountId, index) =>
  actorWith(
    everyRole.map((role) => ({ role, siteId: 'jyj', ...(index === 4 ? { deputyFor: 'a' } : {}) })),
    { accountId, name: accountId },
  ),
);

const acts = [
  'create',
  'edit',
  'submit',
  'approve',
  'approve',
  'approve',
  'return',
  'returnToFirst',
  'publish',
  'schedule',
  'withdraw',
  'takedown',
  'emergency',
  'proposeDate',
  'decideDate',
  'tick',
] as const;
type Step = {
  readonly act: (typeof acts)[number];
  readonly who: number;
  readonly which: number;
  readonly column: string;
  readonly hours: number;
  readonly times: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.nat(people.length - 1),
  which: fc.nat(1),
  column: fc.constantFrom('gzdt', 'ldxx', 'zcjd'),
  hours: fc.integer({ min: 1, max: 5 }),
  times: fc.nat(15),
});

const timesOf = (world: PublishingWorld, { times, hours }: Step) => ({
  ...(times & 1 ? { effectiveAt: world.instant(hours) } : {}),
  ...(times & 2 ? { expiresAt: world.instant(hours + 4) } : {}),
  ...(times & 8 ? { alsoIn: ['zcfg'] } : {}),
  ...(times & 4 ? { pinnedUntil: world.instant(hours + 2) } : {}),
});

/** Everything each article went through, as an onlooker notes it down. */
class Onlooker {
  readonly articles: Article[] = [];
  readonly hands = new Map<string, Set<string>>();
  readonly dates = new Map<string, string>();
  #texts = 0;

  async take(world: PublishingWorld, one: Step): Promise<void> {
    const actor = people[one.who] ?? world.officer;
    if (one.act === 'tick') {
      world.clock.advance(one.hours * 3600);
      await runDue(world.services);
      return;
    }
    const article = this.articles[one.which % Math.max(1, this.articles.length)];
    if (one.act === 'create' || !article) {
      if (this.articles.length > 1) return;
      const created = await world.write({ columnId: one.column, ...timesOf(world, one) }, actor);
      this.hands.set(created.articleId, new Set([actor.accountId]));
      this.articles.push(created);
      return;
    }
    await this.#act(world, one, article, actor);
  }

  async #act(world: PublishingWorld, one: Step, article: Article, actor: Actor): Promise<void> {
    const target = { ...world.target(article), actor };
    if (one.act === 'edit') {
      const { working } = await world.now(article);
      this.#texts += 1;
      await world.edit(article, { columnId: one.column, title: `第 ${this.#texts} 稿`, ...timesOf(world, one) }, actor);
      const before = working ? (this.hands.get(article.articleId) ?? []) : [];
      this.hands.set(article.articleId, new Set([...before, actor.accountId]));
    } else if (one.act === 'submit') await world.submit(article, actor);
    else if (one.act === 'approve') await world.decide(article, actor);
    else if (one.act === 'return') await world.decide(article, actor, { decision: 'return', comment: '退' });
    else if (one.act === 'returnToFirst')
      await world.decide(article, actor, { decision: 'return', comment: '退', toStage: 'first' });
    else if (one.act === 'publish') await publishArticle(world.services, target);
    else if (one.act === 'schedule')
      await scheduleArticle(world.services, { ...target, to: one.times === 0 ? null : world.instant(one.hours) });
    else if (one.act === 'withdraw') await withdrawArticle(world.services, { ...target, reason: '撤' });
    else if (one.act === 'takedown') await takeDownArticle(world.services, { ...target, reason: '下架' });
    else if (one.act === 'emergency') await emergencyPublish(world.services, { ...target, leader: '张', reason: '急' });
    else if (one.act === 'proposeDate')
      await proposeDate(world.services, { ...target, to: world.instant(-one.hours), reason: '误' });
    else if (one.act === 'decideDate') {
      const proposed = (await world.now(article)).dateChange;
      await decideDate(world.services, { ...target, approve: true });
      expect(proposed?.by).not.toBe(actor.accountId);
      this.dates.set(article.articleId, proposed?.to ?? '');
    }
  }

  present(world: PublishingWorld): Promise<readonly Article[]> {
    return Promise.all(this.articles.map((article) => world.now(article)));
  }

  /** What must hold of every article whatever was done. */
  async look(world: PublishingWorld): Promise<void> {
    const now = world.clock.now().toISOString();
    const tree = await new ColumnRepository(world.tables).tree('jyj');
    const expected: string[] = [];
    const numbers: string[] = [];
    for (const article of await this.present(world)) {
      const { live } = article;
      if (article.indexNumber) numbers.push(article.indexNumber);
      if (!live) continue;
      this.#justified(article);
      const date = this.dates.get(article.articleId) ?? live.publishedAt;
      this.dates.set(article.articleId, date);
      expect(live.publishedAt).toBe(date);
      if (live.basis.kind !== 'emergency') expect(live.editionAt >= (live.content.effectiveAt ?? '')).toBe(true);
      if (live.status !== 'published') continue;
      expected.push(
        ...ownRows(
          article,
          standingColumns(tree, live.content).map(({ columnId }) => columnId),
          now,
        ).map((row) => `list#jyj#${row.columnId}\n${row.source.articleId}\n${row.title}\n${row.publishedAt}`),
      );
    }
    expect(new Set(numbers).size).toBe(numbers.length);
    expect((await this.#rows(world)).sort()).toEqual(expected.sort());
  }

  #justified(article: Article): void {
    const { live, articleId } = article;
    if (!live) return;
    expect(() => assertBasis(live.basis, sha256(canonicalContent(live.content)))).not.toThrow();
    if (live.basis.kind !== 'review') return;
    const deciders = live.basis.decisions.flatMap((one) => [one.accountId, ...(one.deputyFor ? [one.deputyFor] : [])]);
    expect(new Set(deciders).size).toBe(deciders.length);
    if (article.working === undefined)
      expect(deciders.filter((accountId) => this.hands.get(articleId)?.has(accountId))).toEqual([]);
  }

  async #rows(world: PublishingWorld): Promise<string[]> {
    const found: string[] = [];
    for await (const item of world.tables.scan('content')) {
      if (!item.pk.startsWith('list#')) continue;
      const row = JSON.parse(String(item['row'])) as {
        source: { articleId: string };
        title: string;
        publishedAt: string;
      };
      found.push(`${item.pk}\n${row.source.articleId}\n${row.title}\n${row.publishedAt}`);
    }
    return found;
  }
}

/** Every transaction that saves an article carries one event and one audit record, no more and no fewer. */
const watchTransactions = (world: PublishingWorld): { saves: number } => {
  const seen = { saves: 0 };
  const { transact } = world.tables;
  const puts = (writes: readonly Write[]) => writes.flatMap((write) => ('put' in write ? [{ ...write }] : []));
  world.tables.transact = async (writes, options) => {
    await transact.call(world.tables, writes, options);
    const all = puts(writes);
    const saved = all.filter(({ put }) => put.sk === 'article').length;
    if (saved === 0) return;
    seen.saves += 1;
    expect(all.filter(({ table, put }) => table === 'content' && put.pk.startsWith('outbox#'))).toHaveLength(saved);
    expect(all.filter(({ table, put }) => table === 'audit' && put.pk.startsWith('audit#'))).toHaveLength(saved);
  };
  return seen;
};

describe('given people who may do anything, in any order', () => {
  test('[CNT-07] [SEC-05] when they act, then nothing unreviewed is online, rows fit, and every change is on record once', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
        const world = await PublishingWorld.open();
        await world.putColumn('jyj', 'zcjd', { parentId: 'dwgk' });
        const seen = watchTransactions(world);
        const onlooker = new Onlooker();
        for (const one of steps) {
          try {
            await onlooker.take(world, one);
            reached.add(one.act);
            for (const { live } of await onlooker.present(world)) if (live) reached.add(`online by ${live.basis.kind}`);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          await onlooker.look(world);
        }
        expect((await world.audits()).length).toBe(seen.saves);
        expect(world.events().length).toBe(seen.saves);
      }),
      { numRuns: 100, seed: 20260302 },
    );
    expect(reached).toEqual(new Set([...acts, 'online by review', 'online by emergency']));
  }, 90_000);
});
