import type { Services } from '#functions/composition/services.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import { requireSite } from '#functions/submission/change/upper-site.ts';
import type { Article, LiveEdition } from '#shared/domain/article/article.ts';
import { monthOf } from '#shared/domain/submission/figures/period.ts';
import type { CountedAct } from '#shared/domain/submission/figures/unit-figures.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { markAdoption } from '#shared/domain/submission/submission-workflow.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';
import { SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

type Deps = Pick<Services, 'tables'>;

const submissionOf = async ({ tables }: Deps, { siteId, adoptedFrom }: Article): Promise<Submission | undefined> => {
  const submissionId = adoptedFrom?.submissionId;
  return submissionId === undefined
    ? undefined
    : new SubmissionRepository(tables).find({ targetSiteId: siteId, submissionId });
};

const isGone = ({ status }: LiveEdition): boolean => status === 'withdrawn' || status === 'takenDown';

/**
 * Counts an adoption on the day it was first online, once per source article and tier however many columns show it; a later
 * withdrawal is marked beside it and takes nothing off. Safe to repeat. What was pushed down or reposted counts for nobody.
 */
export const countAdoption = (deps: Deps, article: Article): Promise<void> =>
  retryConflicts(async () => {
    const { tables } = deps;
    const { adoptedFrom, live, siteId, articleId } = article;
    const submission = await submissionOf(deps, article);
    if (!adoptedFrom || !live || !submission) return;
    const figures = new FiguresRepository(tables);
    const repository = new SubmissionRepository(tables);
    const { tier } = await submissionSettingsOf(tables, await requireSite(tables, siteId));
    const online = `adopted#${tier}#${submission.unitSiteId}#${submission.articleId}`;
    const gone = `gone#${articleId}`;
    const known = await figures.known(siteId, [online, gone]);
    const columnId = submission.adoptions.find((adoption) => adoption.articleId === articleId)?.columnId;
    const counts: Write[] = [];
    const tally = new Map<string, CountedAct[]>();
    const add = (month: string, act: CountedAct) => tally.set(month, [...(tally.get(month) ?? []), act]);
    // What has been online was counted then, at the tier the site had.
    const wasOnline = submission.adoptions.some(({ onlineAt }) => onlineAt !== undefined);
    if (!known.has(online) && !wasOnline) {
      add(monthOf(live.publishedAt), { kind: 'adopted', tier, columnId, officer: submission.sentBy });
      counts.push(figures.claim(siteId, online));
    }
    if (isGone(live) && !known.has(gone)) {
      add(monthOf(live.statusAt), { kind: 'adoptionWithdrawn' });
      counts.push(figures.claim(siteId, gone));
    }
    for (const [month, acts] of tally)
      counts.push(await figures.count({ targetSiteId: siteId, unitSiteId: submission.unitSiteId, month, acts }));
    const marks = { onlineAt: live.publishedAt, withdrawnAt: isGone(live) ? live.statusAt : undefined };
    const marked = markAdoption(submission, articleId, marks);
    const writes = [...counts, ...(marked ? repository.put(submission, marked) : [])];
    if (writes.length > 0) await saveChanges(tables, { writes, events: [], audits: [] });
  });
