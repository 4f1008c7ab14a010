import { dispatchHandler } from '#functions/dispatching/dispatch.ts';
import { heldTo } from '#functions/http/testing/held-to-line.ts';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { takeDownArticle } from '#functions/publishing/life/take-down-article.ts';
import { withdrawArticle } from '#functions/publishing/life/withdraw-article.ts';
import { decideReview } from '#functions/review/decide-review.ts';
import { projectionHandler } from '#functions/sites/projection/projection-handler.ts';
import { adoptionHandler } from '#functions/submission/adoption/adoption-handler.ts';
import { type AdoptItem, adoptSubmissions } from '#functions/submission/desk/adopt-submissions.ts';
import { readRanking } from '#functions/submission/figures/get-ranking.ts';
import { decideSending } from '#functions/submission/send/decide-sending.ts';
import { type SendInput, sendSubmission } from '#functions/submission/send/send-submission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { RankedUnit } from '#shared/domain/submission/figures/ranking.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { type SubmissionSettings, startSettings } from '#shared/domain/submission/submission-settings.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';
import {
  putSubmissionSettings,
  submissionSettingsOf,
} from '#shared/repositories/submission/submission-settings-repository.ts';

const names: Readonly<Record<string, string>> = {
  portal: '云澜市人民政府',
  jyj: '云澜市教育局',
  wjw: '云澜市卫生健康委员会',
  qinghe: '云澜市清河区人民政府',
};

/** A text that breaks no quality rule of the city. */
export const goodText = {
  title: '云澜市教育局召开全市教育工作会议',
  body: '<p>市教育局部署全年工作。</p>',
  source: '市教育局',
};

/** The portal over the departments jyj and wjw and the district qinghe, with the people, queue and clock of one cluster. */
export class SubmissionWorld {
  readonly world: PublishingWorld;
  #seen = 0;
  constructor(world: PublishingWorld) {
    this.world = world;
  }

  static async open(settings: Partial<SubmissionSettings> = {}): Promise<SubmissionWorld> {
    const world = await PublishingWorld.open();
    for (const [siteId, zh] of Object.entries(names)) {
      const kind = siteId === 'portal' ? 'portal' : siteId === 'qinghe' ? 'district' : 'department';
      const unit = { name: zh, address: '', phone: '', email: '', hours: '', postcode: '' };
      await world.putSite(siteId, {
        name: { zh, en: siteId },
        kind,
        unit,
        parentSiteId: siteId === 'portal' ? undefined : 'portal',
      } as Partial<Site>);
    }
    const made = new SubmissionWorld(world);
    for (const siteId of ['portal', 'jyj', 'wjw', 'qinghe']) await made.set(siteId, { gatekeeper: false, ...settings });
    await world.putColumn('portal', 'zfxxgk', { function: 'disclosure' });
    return made;
  }

  get services() {
    return this.world.services;
  }

  async set(siteId: string, fields: Partial<SubmissionSettings>): Promise<void> {
    const site = await new SiteRepository(this.world.tables).find(siteId);
    if (!site) throw new Error(`no site ${siteId}`);
    const known = await submissionSettingsOf(this.world.tables, site);
    const next = { ...startSettings(site), ...known, ...fields, version: known.version + 1 };
    await this.world.tables.transact([putSubmissionSettings(next)]);
  }

  /** A unit's article, online there by its own chain. */
  async published(fields: object = {}, siteId = 'jyj'): Promise<Article> {
    const { world } = this;
    const article = await world.write({ ...goodText, ...fields }, world.person('officer', siteId), siteId);
    await world.submit(article, world.person('officer', siteId));
    return this.pass(article);
  }

  /** Lets the whole chain of its site approve it. */
  async pass(article: Pick<Article, 'siteId' | 'articleId'>): Promise<Article> {
    const { siteId, articleId } = article;
    for (;;) {
      const now = await this.now(article);
      const stage = now.working?.review?.stage;
      if (stage === undefined) return now;
      const actor = this.world.person(stage, siteId);
      await decideReview(this.services, { siteId, articleId, actor, decision: { decision: 'approve', comment: '' } });
    }
  }

  async send(article: Article, fields: Partial<SendInput> = {}): Promise<Submission> {
    const { siteId, articleId } = article;
    const actor = this.world.person('officer', siteId);
    const usual = { siteId, articleId, columnIds: ['gzdt'], note: '', actor };
    return (await sendSubmission(this.services, { ...usual, ...fields })).submission;
  }

  approve({ unitSiteId, submissionId }: Submission): Promise<Submission> {
    const actor = this.world.person('final', unitSiteId);
    const input = { siteId: unitSiteId, submissionId, actor, decision: 'approve' as const, reason: '' };
    return decideSending(this.services, input);
  }

  /** Adopted into review by the portal's officer; answers the article there. */
  async adopt(submission: Submission, fields: Partial<AdoptItem> = {}): Promise<Article> {
    const item = { submissionId: submission.submissionId, mode: 'reference' as const, submit: true, ...fields };
    const siteId = submission.targetSiteId;
    const actor = this.world.person('officer', siteId);
    const [result] = await adoptSubmissions(this.services, { siteId, actor, items: [item] });
    if (!result?.articleId) throw Object.assign(new Error(result?.problem), { result });
    return this.now({ siteId, articleId: result.articleId });
  }

  withdraw({ siteId, articleId }: Article): Promise<Article> {
    const actor = this.world.person('final', siteId);
    return withdrawArticle(this.services, { siteId, articleId, actor, reason: '误' });
  }

  takeDown({ siteId, articleId }: Article): Promise<Article> {
    const actor = this.world.person('final', siteId);
    return takeDownArticle(this.services, { siteId, articleId, actor, reason: '泄密' });
  }

  async now({ siteId, articleId }: Pick<Article, 'siteId' | 'articleId'>): Promise<Article> {
    const article = await new ArticleRepository(this.world.tables).find(siteId, articleId);
    if (!article) throw new Error(`no article ${articleId}`);
    return article;
  }

  async submission({ targetSiteId, submissionId }: Submission): Promise<Submission> {
    const found = await new SubmissionRepository(this.world.tables).find({ targetSiteId, submissionId });
    if (!found) throw new Error(`no submission ${submissionId}`);
    return found;
  }

  /** Loses what the feed has not told yet. */
  forget(): void {
    this.#seen = this.world.tables.outbox.length;
  }

  /** Lets feed, projection and adoption queues run until nothing is left; each message is delivered `times`. */
  async settle(times = 1): Promise<void> {
    for (;;) {
      const fresh = this.world.tables.outbox.slice(this.#seen);
      if (fresh.length === 0) return;
      this.#seen = this.world.tables.outbox.length;
      const Records = fresh.map(({ json }) => {
        const item = JSON.parse(json) as Record<string, string>;
        const image = Object.fromEntries(
          ['pk', 'sk', 'event', 'audit'].flatMap((name) => (item[name] ? [[name, { S: item[name] }]] : [])),
        );
        return { eventID: 'e', eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: image } };
      });
      await dispatchHandler(heldTo(this.services, 'dispatch'))({ Records });
      await this.#consume('projection', projectionHandler(heldTo(this.services, 'project')), 1);
      await this.#consume('adoption', adoptionHandler(heldTo(this.services, 'adopt')), times);
    }
  }

  async #consume(
    queue: 'projection' | 'adoption',
    handler: ReturnType<typeof adoptionHandler>,
    times: number,
  ): Promise<void> {
    for (;;) {
      const messages = await this.world.queue.receive(queue, { limit: 10, visibilitySeconds: 60 });
      if (messages.length === 0) return;
      for (let time = 0; time < times; time += 1) {
        const batch = messages.map(({ messageId, body, receiptHandle }) => ({ messageId, body, receiptHandle }));
        const { batchItemFailures } = await handler({ Records: batch });
        if (batchItemFailures.length > 0) throw new Error(`${queue} failed`);
      }
      await this.world.queue.delete(
        queue,
        messages.map(({ receiptHandle }) => receiptHandle),
      );
    }
  }

  /** Rows of a list: title, site the row leads to, address. */
  async rows(siteId: string, columnId: string) {
    const { rows } = await new PlacementRepository(this.world.tables).query({ siteId, columnId, limit: 100 });
    return rows.map(({ title, url, source, by }) => ({ title, url, siteId: source.siteId, by }));
  }

  /** The portal's figures of a unit in the month of the clock. */
  async figures(unitSiteId = 'jyj'): Promise<RankedUnit> {
    const month = this.world.clock.now().toISOString().slice(0, 7);
    const { rows } = await readRanking(this.services, 'portal', { from: month, to: month });
    const row = rows.find((one) => one.unitSiteId === unitSiteId);
    if (!row) throw new Error(`no row of ${unitSiteId}`);
    return row;
  }
}
