import type { Services } from '#functions/composition/services.ts';
import { chainOf, columnGone, stageDue } from '#functions/publishing/life/submit-article.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { actRefusal } from '#shared/domain/article/article-workflow.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { submitArticle as submitRule } from '#shared/domain/review/submit-article.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { assertChecksPass, checkEdition } from '#shared/repositories/article/check-edition.ts';
import { publishAndSave } from '#shared/repositories/article/publish-step.ts';
import { sha256 } from '#shared/text/digest.ts';

/** The review of an emergency publication is due within this time, or it shows red. */
const reviewHours = 24;

type Input = {
  readonly siteId: string;
  readonly articleId: string;
  readonly actor: Actor;
  readonly leader: string;
  readonly reason: string;
};

/**
 * Puts a text online on a named leader's word and sends the same text through its chain afterwards. The checks still hold:
 * no emergency publishes an identity number.
 *
 * @throws DomainError checks-block, column-not-found, transition-refused, forbidden
 */
export const emergencyPublish = async (
  deps: Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>,
  { siteId, articleId, actor, leader, reason }: Input,
): Promise<Article> => {
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  authorise(actor, 'article.emergencyPublish', placeOf(context));
  const { article, site, workingPath } = context;
  const refusal = actRefusal(article, 'emergencyPublish');
  const column = workingPath.at(-1);
  if (refusal || !article.working) throw refusal;
  if (column?.status !== 'active') throw columnGone(siteId, article.working.content.columnId);
  assertChecksPass(await checkEdition(deps, siteId, article.working.content));
  const at = deps.clock.now().toISOString();
  const checksum = sha256(canonicalContent(article.working.content));
  const reviewDueAt = stageDue(at, reviewHours);
  const { working } = article;
  const draft = { ...working, status: 'draft' as const, review: undefined, scheduledAt: undefined };
  return publishAndSave(deps, {
    stored: article,
    article,
    site,
    column,
    tree: context.tree,
    basis: { kind: 'emergency', leader, reason, by: actor.accountId, at, reviewDueAt },
    checksum,
    actor,
    act: 'article.emergencyPublish',
    at,
    followUp: (published) =>
      submitRule(
        { ...published, working: draft },
        { chain: chainOf(site, context.tree, working.content), checksum, by: actor.accountId, at, dueAt: reviewDueAt },
      ),
  });
};
