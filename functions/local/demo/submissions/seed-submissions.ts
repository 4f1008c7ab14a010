import type { Services } from '#functions/composition/services.ts';
import { demoArticles } from '#functions/local/demo/content/demo-content.ts';
import { atTime, demoActor } from '#functions/local/demo/submissions/demo-actor.ts';
import { demoHistory } from '#functions/local/demo/submissions/demo-history.ts';
import { type DemoSubmission, demoSubmissions } from '#functions/local/demo/submissions/demo-plan.ts';
import { seedRequests } from '#functions/local/demo/submissions/seed-requests.ts';
import { decideReview } from '#functions/review/decide-review.ts';
import { countPublished } from '#functions/submission/adoption/count-published.ts';
import { adoptSubmissions } from '#functions/submission/desk/adopt-submissions.ts';
import { returnSubmissions } from '#functions/submission/desk/settle-submission.ts';
import { decideSending } from '#functions/submission/send/decide-sending.ts';
import { sendSubmission } from '#functions/submission/send/send-submission.ts';
import { saveSettings } from '#functions/submission/settings/settings.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { startSettings } from '#shared/domain/submission/submission-settings.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

const portal = 'portal';
const hourMs = 3_600_000;
type People = (username: string) => Promise<Actor>;

/** What was done before a start that was cut short is refused now, and stays as it is. */
const unlessDone = (error: unknown): undefined => {
  if (error instanceof DomainError && ['transition-refused', 'version-conflict'].includes(error.code)) return undefined;
  throw error;
};

const seedSettings = async (services: Services, people: People): Promise<void> => {
  const site = await new SiteRepository(services.tables).find(portal);
  if (!site || (await submissionSettingsOf(services.tables, site)).version > 0) return;
  const { siteId: _, version: __, ...start } = startSettings(site);
  const fields = {
    ...start,
    quality: { ...start.quality, 'place-missing': 'warn', 'unit-missing': 'warn' },
    directReports: [{ unitSiteId: '*', columnId: 'fdzdgk', mode: 'pending' }],
    superiors: [...start.superiors, { name: '澜省人民政府', host: 'lan.gov.cn', level: 'province' }],
  } as const;
  const actor = await people('siteadmin.portal');
  await saveSettings(services, { siteId: portal, actor, fields, version: 0 });
};

const seedHistory = async (services: Services, firstStart: Date, people: People): Promise<void> => {
  const figures = new FiguresRepository(services.tables);
  const units = ['jyj', 'wjw', 'rsj', 'sthjj', 'zjj', 'czj', 'qinghe'];
  const officers = new Map(await Promise.all(units.map(async (id) => [id, await people(`officer.${id}`)] as const)));
  const history = demoHistory(firstStart, (unit) => {
    const officer = officers.get(unit);
    return { accountId: officer?.accountId ?? unit, name: officer?.name ?? unit };
  });
  if ((await figures.month(portal, history[0]?.month ?? '')).length > 0) return;
  for (let start = 0; start < history.length; start += 100)
    await services.tables.transact(history.slice(start, start + 100).map((one) => figures.put(portal, one)));
};

/** The whole chain of the portal reads it, each stage another person. */
const pass = async (services: Services, people: People, articleId: string, at: Date): Promise<void> => {
  for (const [n, stage] of (['first', 'second', 'final'] as const).entries()) {
    const actor = await people(`${stage}.${portal}`);
    const then = atTime(services, new Date(at.getTime() + n * 600_000));
    const decision = { decision: 'approve', comment: '同意采用' } as const;
    await decideReview(then, { siteId: portal, articleId, actor, decision });
  }
};

const decide = async (services: Services, people: People, sent: Submission, { outcome, sentAt }: DemoSubmission) => {
  const actor = await people('officer.portal');
  const at = new Date(sentAt.getTime() + hourMs);
  const then = atTime(services, at);
  const { submissionId } = sent;
  if (outcome.kind === 'returned') {
    const { reason } = outcome;
    await returnSubmissions(then, { siteId: portal, actor, submissionIds: [submissionId], reason });
  }
  if (outcome.kind !== 'online' && outcome.kind !== 'inReview') return;
  const mode = outcome.kind === 'online' ? outcome.mode : 'reference';
  const items = [{ submissionId, mode, submit: true }];
  const [result] = await adoptSubmissions(then, { siteId: portal, actor, items });
  if (outcome.kind === 'online' && result?.articleId)
    await pass(services, people, result.articleId, new Date(at.getTime() + 600_000));
};

const seedSubmission = async (services: Services, people: People, planned: DemoSubmission): Promise<void> => {
  const { siteId, key: articleId } = planned.article;
  const name = `submitted#${siteId}#${articleId}`;
  if ((await new FiguresRepository(services.tables).known(portal, [name])).has(name)) return;
  const input = { siteId, articleId, columnIds: ['gzdt'], note: '', actor: await people(`officer.${siteId}`) };
  const sent = await sendSubmission(atTime(services, planned.sentAt), input).catch(unlessDone);
  if (!sent || planned.outcome.kind === 'awaiting') return;
  const { submissionId } = sent.submission;
  const gatekeeper = await people(`final.${siteId}`);
  const then = atTime(services, new Date(planned.sentAt.getTime() + hourMs / 2));
  const approval = { siteId, submissionId, actor: gatekeeper, decision: 'approve' as const, reason: '' };
  await decide(services, people, await decideSending(then, approval), planned);
};

/**
 * Fills the desks of the demonstration: what units sent in the last weeks and what became of it, commissions, texts handed down,
 * a memo, reports above, and the counts of the year before. What is online of it passed the portal's own chain.
 */
export const seedSubmissions = async (services: Services, firstStart: Date): Promise<void> => {
  const known = new Map<string, Promise<Actor>>();
  const people: People = (username) => {
    const actor = known.get(username) ?? demoActor(services, username);
    known.set(username, actor);
    return actor;
  };
  await seedSettings(services, people);
  await seedHistory(services, firstStart, people);
  for (const planned of demoSubmissions(firstStart)) await seedSubmission(services, people, planned);
  await seedRequests(services, firstStart, people);
  const names = demoArticles.map(({ siteId, key }) => ({ siteId, articleId: key }));
  const articles = await new ArticleRepository(services.tables).findMany(names);
  const recent = new Date(firstStart.getTime() - 60 * 24 * hourMs).toISOString();
  const counting = articles.filter((article) => article !== undefined && (article.live?.publishedAt ?? '') >= recent);
  await countPublished(services, counting as NonNullable<(typeof counting)[number]>[], { imported: true });
};
