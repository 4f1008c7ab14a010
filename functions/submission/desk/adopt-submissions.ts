import { findSource } from '#functions/submission/adoption/find-source.ts';
import { type AdoptDeps, adoptionChanges } from '#functions/submission/adoption/make-adoption.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import { tellWhoSent } from '#functions/submission/change/tell-of-submission.ts';
import { decideMany, type ItemResult } from '#functions/submission/desk/decide-many.ts';
import { authoriseColumn } from '#functions/submission/desk/find-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';
import { adoptSubmission } from '#shared/domain/submission/submission-workflow.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';

export type AdoptItem = {
  readonly submissionId: string;
  /** Undefined = the first column it was sent to that has not taken it yet. */
  readonly columnId?: string | undefined;
  readonly mode: 'reference' | 'copy';
  readonly title?: string | undefined;
  /** Into the column's review at once; else a draft to be edited first. */
  readonly submit: boolean;
};

const adoptOne = (deps: AdoptDeps, siteId: string, actor: Actor, known: Submission, item: AdoptItem) =>
  retryConflicts(async () => {
    const repository = new SubmissionRepository(deps.tables);
    const submission = (await repository.find(known)) ?? known;
    const taken = submission.adoptions.map((adoption) => adoption.columnId);
    const columnId =
      item.columnId ?? submission.columnIds.find((asked) => !taken.includes(asked)) ?? submission.columnIds[0];
    if (columnId === undefined)
      throw new DomainError('input-invalid', 'no column', {}, [
        { pointer: '/items/0/columnId', zh: '请选择采用栏目', en: 'Choose the column to adopt it into' },
      ]);
    for (const action of ['submission.decide', 'article.write'] as const)
      await authoriseColumn(deps, actor, action, { siteId, columnId });
    const at = deps.clock.now().toISOString();
    const articleId = deps.ids.next();
    const by = { accountId: actor.accountId, name: actor.name };
    const after = adoptSubmission(submission, { columnId, articleId, mode: item.mode, by, at });
    const source = await findSource(deps, { siteId: submission.unitSiteId, articleId: submission.articleId });
    const { changes } = await adoptionChanges(deps, {
      source,
      siteId,
      columnId,
      mode: item.mode,
      title: item.title,
      way: 'submission',
      submissionId: submission.submissionId,
      actor,
      sender: submission.sentBy.accountId,
      submit: item.submit,
      at,
      articleId,
      also: [...repository.put(submission, after), ...(await tellWhoSent(deps, after, actor.accountId, at))],
    });
    await saveChanges(deps.tables, changes);
    return { articleId };
  });

/**
 * Adopts submissions into columns of the site: each becomes an article there, by reference or as a copy, that passes the column's
 * own chain before it is online. Counted once it is.
 *
 * @throws DomainError batch-refused, not-found, forbidden
 */
export const adoptSubmissions = (
  deps: AdoptDeps,
  { siteId, actor, items }: { readonly siteId: string; readonly actor: Actor; readonly items: readonly AdoptItem[] },
): Promise<readonly ItemResult[]> =>
  decideMany(deps, { siteId, actor, items }, (submission, item) => adoptOne(deps, siteId, actor, submission, item));
