import { findSource } from '#functions/submission/adoption/find-source.ts';
import { type AdoptDeps, adoptionChanges } from '#functions/submission/adoption/make-adoption.ts';
import { requireSite, upperSite } from '#functions/submission/change/upper-site.ts';
import { authoriseColumn } from '#functions/submission/desk/find-submission.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { reaches } from '#shared/domain/access/permission.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/**
 * Takes a public text of the site above into a column (转载): a draft that names its source, or in review already.
 *
 * @throws DomainError not-found, forbidden, article-not-found, transition-refused (not public, or for its own site only)
 */
export const repostArticle = async (
  deps: AdoptDeps,
  input: {
    readonly siteId: string;
    readonly articleId: string;
    readonly columnId: string;
    readonly mode: 'reference' | 'copy';
    readonly submit: boolean;
    readonly actor: Actor;
  },
): Promise<Article> => {
  const { siteId, columnId, mode, submit, actor } = input;
  if (!reaches(actor, siteId)) throw new DomainError('not-found', `nothing of ${siteId} is open`, { siteId });
  await authoriseColumn(deps, actor, 'article.write', { siteId, columnId });
  const upper = await upperSite(deps.tables, await requireSite(deps.tables, siteId));
  const source = await findSource(deps, { siteId: upper.siteId, articleId: input.articleId });
  // What is not public exists for its own people only.
  if (!isPublic(source.article))
    throw new DomainError('article-not-found', 'not public', { articleId: input.articleId });
  if (source.content.publishScope === 'site')
    throw new DomainError('transition-refused', 'it is for its own site only', { articleId: input.articleId });
  const at = deps.clock.now().toISOString();
  const articleId = deps.ids.next();
  const request = { source, siteId, columnId, mode, way: 'repost', actor, submit, at, articleId } as const;
  const { article, changes } = await adoptionChanges(deps, request);
  await saveChanges(deps.tables, changes);
  return article;
};
