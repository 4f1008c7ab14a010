import type { Services } from '#functions/composition/services.ts';
import { findOnDesk } from '#functions/submission/desk/find-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Json } from '#shared/domain/json.ts';
import type { Submission } from '#shared/domain/submission/submission.ts';

export type ItemResult = {
  readonly submissionId: string;
  readonly ok: boolean;
  readonly articleId?: string;
  readonly problem?: string;
  readonly details?: { readonly [name: string]: Json };
};

const isRefusalOfRights = (error: unknown): boolean =>
  error instanceof DomainError && ['forbidden', 'not-found', 'token-scope'].includes(error.code);

/**
 * Decides on many. Every id is asked for its own right first: one that is not the actor's refuses the whole batch before anything
 * is written. What then fails for its state fails alone and is said by item.
 *
 * @throws DomainError batch-refused naming the items; not-found, forbidden when nothing of the desk is the actor's
 */
export const decideMany = async <Item extends { readonly submissionId: string }>(
  deps: Pick<Services, 'tables'>,
  { siteId, actor, items }: { readonly siteId: string; readonly actor: Actor; readonly items: readonly Item[] },
  decide: (submission: Submission, item: Item) => Promise<{ readonly articleId?: string }>,
): Promise<readonly ItemResult[]> => {
  const found = await Promise.all(
    items.map(({ submissionId }) =>
      findOnDesk(deps, { siteId, submissionId, actor }).catch((error: unknown) => {
        if (items.length > 1 && isRefusalOfRights(error)) return undefined;
        throw error;
      }),
    ),
  );
  const refused = items.filter((_, n) => !found[n]).map(({ submissionId }) => submissionId);
  if (refused.length > 0) throw new DomainError('batch-refused', 'the batch holds items of others', { refused });
  const results: ItemResult[] = [];
  for (const [n, item] of items.entries()) {
    const submission = found[n];
    if (!submission) continue;
    const { submissionId } = item;
    try {
      results.push({ submissionId, ok: true, ...(await decide(submission, item)) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ submissionId, ok: false, problem: error.code, details: error.details });
    }
  }
  return results;
};
