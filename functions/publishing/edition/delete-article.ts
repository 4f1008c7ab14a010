import { assertNotLocked } from '#functions/publishing/edition/edit-lock.ts';
import { type StepDeps, takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { deleteDraft, recoverDraft } from '#shared/domain/article/edit-article.ts';

type Input = { readonly siteId: string; readonly articleId: string; readonly actor: Actor };

/**
 * Gives up a text that was never online. Its revisions stay in the history, and it can be recovered.
 *
 * @throws DomainError article-locked (somebody writes on it), transition-refused
 */
export const deleteArticle = async (deps: StepDeps, input: Input): Promise<Article> =>
  takeStep(deps, {
    ...input,
    action: 'article.write',
    on: 'working',
    act: 'article.delete',
    event: 'ArticleSaved',
    decide: async (article, at) => {
      const deleted = deleteDraft(article, at);
      await assertNotLocked(deps, input.siteId, input.articleId, input.actor, at);
      return deleted;
    },
  });

/** Takes a deleted text back as it was. @throws DomainError transition-refused */
export const recoverArticle = (deps: StepDeps, input: Input): Promise<Article> =>
  takeStep(deps, {
    ...input,
    action: 'article.write',
    on: 'working',
    act: 'article.recover',
    event: 'ArticleSaved',
    decide: recoverDraft,
  });
