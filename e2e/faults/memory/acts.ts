import fc from 'fast-check';
import { demoOffice } from '#functions/local/demo/seed-sites.ts';
import { createArticle } from '#functions/publishing/edition/create-article.ts';
import { saveArticle } from '#functions/publishing/edition/save-article.ts';
import { submitArticle } from '#functions/publishing/life/submit-article.ts';
import { takeDownArticle } from '#functions/publishing/life/take-down-article.ts';
import { withdrawArticle } from '#functions/publishing/life/withdraw-article.ts';
import { decideReview } from '#functions/review/decide-review.ts';
import { changeColumn } from '#functions/sites/columns/change-column.ts';
import { changeSite } from '#functions/sites/site/change-site.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { articleInputSchema } from '#shared/schemas/http/articles/article-input.ts';
import type { MemoryCluster } from './memory-cluster.ts';

/** One act of a person; `slot` chooses the article, `work` how much work is done behind it. */
export type Act = {
  readonly kind: (typeof kinds)[number];
  readonly slot: number;
  readonly columnId: 'news' | 'law';
  readonly work: number;
};

const kinds = [
  'write',
  'edit',
  'editStale',
  'pass',
  'pass',
  'pass',
  'pass',
  'submit',
  'approve',
  'withdraw',
  'takeDown',
  'hide',
  'move',
  'site',
] as const;

/** Sequences of acts on up to four articles of `jyj`, its columns and itself. */
export const actSequences = fc.array(
  fc.record<Act>({
    kind: fc.constantFrom(...kinds),
    slot: fc.nat(3),
    columnId: fc.constantFrom('news', 'law'),
    work: fc.nat(12),
  }),
  { minLength: 8, maxLength: 32 },
);

const person = (role: string) =>
  actorWith([{ role, siteId: 'jyj' }], { accountId: `${role}.jyj`, username: `${role}.jyj`, name: role });
const officer = person('officer');
const reviewers = [person('first'), person('second'), person('final')];
const final = person('final');

/** People at work on a cluster, and what they may rely on. */
export class Desk {
  /** Latest answer by slot. */
  readonly articles: Article[] = [];
  /** Updates that were taken though they named an old version. */
  readonly faults: string[] = [];
  readonly #cluster: MemoryCluster;
  #texts = 0;

  constructor(cluster: MemoryCluster) {
    this.#cluster = cluster;
  }

  /** A refusal changes nothing and is no fault. */
  async carryOut(act: Act): Promise<void> {
    this.#cluster.clock.advance(60);
    try {
      await this.#do(act);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  #input(columnId: string) {
    this.#texts += 1;
    const mark = `<${this.#texts}>`;
    return articleInputSchema.parse({
      columnId,
      kind: 'news',
      title: `题${this.#texts}完`,
      body: `<p>文${this.#texts}完</p>`,
      source: mark,
    });
  }

  async #do({ kind, slot, columnId }: Act): Promise<void> {
    const { people } = this.#cluster;
    const known = this.articles[slot];
    const siteId = 'jyj';
    if (kind === 'hide')
      return void (await this.#column('law', columnId === 'news' ? { visible: false } : { visible: true }));
    if (kind === 'move') return void (await this.#column('law', { parentId: columnId === 'news' ? 'news' : null }));
    if (kind === 'site')
      return void (await changeSite(people)(demoOffice, siteId, 0, { name: { zh: `教育局${slot}`, en: '' } }));
    if (!known || kind === 'write') {
      if (this.articles.length < 4)
        this.articles.push(await createArticle(people, { siteId, input: this.#input(columnId), actor: officer }));
      return;
    }
    const { articleId } = known;
    const target = { siteId, articleId };
    const keep = (article: Article): void => {
      this.articles[slot] = article;
    };
    const decision = { decision: 'approve', comment: '同意' } as const;
    if (kind === 'edit')
      keep(
        await saveArticle(people, { ...target, input: this.#input(columnId), version: known.version, actor: officer }),
      );
    else if (kind === 'editStale') {
      await saveArticle(people, {
        ...target,
        input: this.#input(columnId),
        version: known.version - 1,
        actor: officer,
      });
      this.faults.push(`${articleId}: an edit of version ${known.version - 1} was taken at ${known.version}`);
    } else if (kind === 'submit') keep((await submitArticle(people, { ...target, actor: officer })).article);
    else if (kind === 'withdraw') keep(await withdrawArticle(people, { ...target, actor: final, reason: '测试' }));
    else if (kind === 'takeDown') keep(await takeDownArticle(people, { ...target, actor: final, reason: '测试' }));
    else if (kind === 'approve')
      for (const actor of reviewers.slice(0, 1)) keep(await decideReview(people, { ...target, decision, actor }));
    else {
      if (known.working?.status !== 'inReview')
        keep((await submitArticle(people, { ...target, actor: officer })).article);
      for (const actor of reviewers) keep(await decideReview(people, { ...target, decision, actor }));
    }
  }

  #column(columnId: string, patch: Parameters<ReturnType<typeof changeColumn>>[2]) {
    return changeColumn(this.#cluster.people)(demoOffice, { siteId: 'jyj', columnId, ifMatch: 0 }, patch);
  }
}
