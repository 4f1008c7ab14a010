import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { dueForPublication, reviewBasis } from '#shared/domain/article/publish-article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Ids } from '#shared/ports/ids.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { type ArticleContext, onTree } from '#shared/repositories/article/article-context.ts';
import { publishChanges } from '#shared/repositories/article/publish-step.ts';
import { saveOnPresentColumns } from '#shared/repositories/article/save-on-present-columns.ts';
import type { Changes } from '#shared/repositories/changes.ts';
import { sha256 } from '#shared/text/digest.ts';

export type ApprovedStep = {
  readonly context: ArticleContext;
  /** With an approved working edition; version as it will be saved. */
  readonly approved: Article;
  readonly actor: Pick<Actor, 'accountId' | 'name' | 'via'>;
  readonly act: string;
  readonly at: string;
};

/**
 * What an approved edition becomes: online at once, or scheduled when its own fields name a later time. An emergency
 * publication whose text was now reviewed keeps its place and gets the review as its basis.
 *
 * @throws DomainError basis-missing, column-not-found
 */
export const approvedChanges = async (
  ports: { readonly tables: TableStore; readonly ids: Ids },
  step: ApprovedStep,
): Promise<{ readonly article: Article; readonly changes: Changes }> => {
  const { context, approved, at } = step;
  const { working } = approved;
  const column = context.workingPath.at(-1);
  const basis = reviewBasis(approved);
  if (!working || !basis) throw new DomainError('basis-missing', 'no review of a working edition');
  if (column?.status !== 'active')
    throw new DomainError('column-not-found', 'the column is not active any more', {
      columnId: working.content.columnId,
    });
  const later = dueForPublication(approved, at);
  if (later) {
    const scheduled: Article = {
      ...approved,
      version: context.article.version + 1,
      working: { ...working, status: 'scheduled', scheduledAt: later },
    };
    return articleChanges(ports.tables, {
      before: context.article,
      after: scheduled,
      tree: context.tree,
      actor: step.actor,
      act: step.act,
      event: 'ArticleScheduled',
      at,
      eventId: ports.ids.next(),
      facts: { at: later },
    });
  }
  return publishChanges(ports, {
    stored: context.article,
    article: approved,
    site: context.site,
    column,
    tree: context.tree,
    basis,
    checksum: sha256(canonicalContent(working.content)),
    actor: step.actor,
    act: step.act,
    at,
  });
};

/** The same, saved; a column that moves meanwhile takes the edition along. @throws DomainError version-conflict too */
export const completeReview = async (
  ports: { readonly tables: TableStore; readonly ids: Ids },
  step: ApprovedStep,
): Promise<Article> => {
  const { context, approved } = step;
  const columnId = context.workingPath.at(-1)?.columnId ?? '';
  const columnIds = [columnId, ...(approved.working?.content.alsoIn ?? [])];
  const place = { siteId: approved.siteId, columnIds, tree: context.tree };
  const { article } = await saveOnPresentColumns(ports.tables, place, (tree) =>
    approvedChanges(ports, { ...step, context: onTree(context, tree) }),
  );
  return article;
};
