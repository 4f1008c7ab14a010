import type { Services } from '#functions/composition/services.ts';
import { isOnDeskOf } from '#functions/submission/desk/find-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseSomewhere } from '#shared/domain/access/permission.ts';
import type { Submission, SubmissionStatus } from '#shared/domain/submission/submission.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { deskStatuses, SubmissionRepository } from '#shared/repositories/submission/submission-repository.ts';

/** Filters look at this many at the most before the list answers with a cursor. */
const scanned = 600;

export type DeskFilter = {
  readonly status?: SubmissionStatus | undefined;
  readonly unit?: string | undefined;
  readonly column?: string | undefined;
  readonly commission?: string | undefined;
  /** Of the unit's site. */
  readonly article?: string | undefined;
  readonly q?: string | undefined;
};
type Page = { readonly limit: number; readonly after?: string | undefined };
export type SubmissionPage = { readonly submissions: readonly Submission[]; readonly after?: string | undefined };

const fits = (submission: Submission, filter: DeskFilter): boolean =>
  (!filter.unit || submission.unitSiteId === filter.unit) &&
  (!filter.column || submission.columnIds.includes(filter.column)) &&
  (!filter.commission || submission.commissionId === filter.commission) &&
  (!filter.article || submission.articleId === filter.article) &&
  (!filter.q || submission.title.includes(filter.q));

/** Goes through a list until a page is full: read in order, `wanted` decides. */
export const pageOf = async (
  read: (page: Page) => Promise<readonly Submission[]>,
  wanted: (submission: Submission) => boolean,
  { limit, after: from }: Page,
): Promise<SubmissionPage> => {
  const found: Submission[] = [];
  let after = from;
  for (let seen = 0; seen < scanned; ) {
    const rows = await read({ limit: 100, after });
    for (const submission of rows) {
      after = submission.submissionId;
      if (wanted(submission)) found.push(submission);
      if (found.length === limit) return { submissions: found, after };
    }
    if (rows.length < 100) return { submissions: found };
    seen += rows.length;
  }
  return { submissions: found, after };
};

/**
 * What reached the site and is for columns of the actor's, newest first.
 *
 * @throws DomainError not-found, forbidden, token-scope
 */
export const listDesk = async (
  { tables }: Pick<Services, 'tables'>,
  query: DeskFilter & Page & { readonly siteId: string; readonly actor: Actor },
): Promise<SubmissionPage> => {
  const { siteId, actor, status } = query;
  authoriseSomewhere(actor, 'submission.decide', siteId);
  const tree = await new ColumnRepository(tables).tree(siteId);
  const repository = new SubmissionRepository(tables);
  const wanted = (submission: Submission): boolean =>
    submission.submittedAt !== undefined &&
    deskStatuses.includes(submission.status) &&
    fits(submission, query) &&
    isOnDeskOf(actor, tree, submission);
  return pageOf((page) => repository.listOfTarget(siteId, { ...page, status }), wanted, query);
};

/** What a unit has sent, newest first. @throws DomainError not-found, forbidden, token-scope */
export const listSent = async (
  { tables }: Pick<Services, 'tables'>,
  query: DeskFilter & Page & { readonly siteId: string; readonly actor: Actor },
): Promise<SubmissionPage> => {
  authoriseSomewhere(query.actor, 'article.read', query.siteId);
  const repository = new SubmissionRepository(tables);
  const wanted = (submission: Submission): boolean =>
    (!query.status || submission.status === query.status) && fits(submission, query);
  return pageOf((page) => repository.listOfUnit(query.siteId, page), wanted, query);
};
