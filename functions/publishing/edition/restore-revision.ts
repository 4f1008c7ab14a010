import type { Services } from '#functions/composition/services.ts';
import { assertNotLocked } from '#functions/publishing/edition/edit-lock.ts';
import { assertVersion } from '#functions/publishing/edition/save-article.ts';
import { takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { editArticle } from '#shared/domain/article/edit-article.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';

/** Further columns the old text was chosen for and the present one is not. */
const newlyChosen = ({ alsoIn = [] }: EditionContent, { working, live }: Article): readonly string[] => {
  const present = (working ?? live)?.content.alsoIn ?? [];
  return alsoIn.filter((columnId) => !present.includes(columnId));
};

/**
 * Makes an old revision the working edition again; what stands there now stays in the history. Needs the right in the
 * columns the old text stood in as well.
 *
 * @throws DomainError article-not-found for an unknown revision, version-conflict, article-locked, forbidden
 */
export const restoreRevision = (
  deps: Pick<Services, 'tables' | 'clock' | 'ids'>,
  {
    siteId,
    articleId,
    revision,
    version,
    actor,
  }: {
    readonly siteId: string;
    readonly articleId: string;
    readonly revision: number;
    readonly version: number;
    readonly actor: Actor;
  },
): Promise<Article> =>
  takeStep(deps, {
    siteId,
    articleId,
    actor,
    action: 'article.write',
    on: 'working',
    act: 'article.restore',
    event: 'ArticleSaved',
    facts: { revision },
    decide: async (article, at, { tree }) => {
      await assertNotLocked(deps, siteId, articleId, actor, at);
      assertVersion(article, version);
      const old = await new ArticleRepository(deps.tables).findRevision(siteId, articleId, revision);
      if (!old) throw new DomainError('article-not-found', `no revision ${revision}`, { siteId, articleId, revision });
      for (const columnId of [old.content.columnId, ...newlyChosen(old.content, article)])
        authorise(actor, 'article.write', { siteId, columnPath: columnPathIds(tree, columnId) });
      return editArticle(article, old.content, actor, at);
    },
  });
