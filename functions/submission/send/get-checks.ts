import type { Services } from '#functions/composition/services.ts';
import { checkSubmission } from '#functions/submission/send/check-submission.ts';
import { sendableContent } from '#functions/submission/send/send-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { QualityFinding } from '#shared/domain/submission/quality-rules.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';

/** What the quality rules find in the text as it stands, before anybody sends it. @throws DomainError not-found, forbidden */
export const getSubmissionChecks = async (
  deps: Pick<Services, 'tables' | 'objects'>,
  { siteId, articleId, actor }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor },
): Promise<{ readonly findings: readonly QualityFinding[]; readonly sendable: boolean }> => {
  const context = await articleContext(deps.tables, siteId, articleId, actor);
  authorise(actor, 'article.read', placeOf(context));
  const { article, site } = context;
  const sendable = sendableContent(article);
  const content = sendable ?? (article.working ?? article.live)?.content;
  return {
    findings: content ? await checkSubmission(deps, site, content) : [],
    sendable: sendable !== undefined,
  };
};
