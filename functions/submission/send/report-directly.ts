import { findSource } from '#functions/submission/adoption/find-source.ts';
import { type AdoptDeps, adoptionChanges } from '#functions/submission/adoption/make-adoption.ts';
import { directChanges, mayGoDirect } from '#functions/submission/adoption/publish-directly.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import { requireSite } from '#functions/submission/change/upper-site.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { directRule } from '#shared/domain/submission/submission-settings.ts';
import { adoptSubmission } from '#shared/domain/submission/submission-workflow.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

const by = { accountId: systemActor.accountId, name: systemActor.name };

const adoptByRule = (deps: AdoptDeps, submission: Submission, columnId: string): Promise<Submission> =>
  retryConflicts(async () => {
    const { tables } = deps;
    const repository = new SubmissionRepository(tables);
    const [site, now] = await Promise.all([requireSite(tables, submission.targetSiteId), repository.find(submission)]);
    const rule = directRule(await submissionSettingsOf(tables, site), submission.unitSiteId, columnId);
    if (!now || !rule || now.adoptions.some((adoption) => adoption.columnId === columnId)) return now ?? submission;
    const source = await findSource(deps, { siteId: now.unitSiteId, articleId: now.articleId });
    const at = deps.clock.now().toISOString();
    const articleId = deps.ids.next();
    const mode = source.article.live ? 'reference' : 'copy';
    const after = adoptSubmission(now, { columnId, articleId, mode, by, at });
    const request = {
      source,
      siteId: site.siteId,
      columnId,
      mode,
      way: 'directReport',
      submissionId: now.submissionId,
      actor: systemActor,
      sender: now.sentBy.accountId,
      submit: true,
      at,
      articleId,
      also: repository.put(now, after),
    } as const;
    const made = rule.mode === 'direct' && mayGoDirect(request) ? directChanges : adoptionChanges;
    await saveChanges(tables, (await made(deps, request)).changes);
    return after;
  });

/**
 * Puts what a unit reports into disclosure columns there by rule, without the desk: into the column's own review or, where the
 * rule and a complete chain at the source allow it, online. What does not fit waits on the desk as any other.
 */
export const reportDirectly = async (deps: AdoptDeps, submission: Submission): Promise<Submission> => {
  if (!submission.direct || submission.status !== 'submitted') return submission;
  let now = submission;
  for (const columnId of submission.columnIds) {
    try {
      now = await adoptByRule(deps, now, columnId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return now;
};
