import type { Services } from '#functions/composition/services.ts';
import { previewArticle } from '#functions/rendering/preview/preview-article.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';

/**
 * One edition of a saved article as readers would get it.
 *
 * @throws DomainError article-not-found (also where there is no such edition), forbidden, column-not-found, unavailable
 */
export const previewEdition = async (
  services: Services,
  input: {
    readonly siteId: string;
    readonly articleId: string;
    readonly edition: 'working' | 'live';
    readonly actor: Actor;
  },
): Promise<string> => {
  const { siteId, articleId, edition, actor } = input;
  const context = await articleContext(services.tables, siteId, articleId, actor);
  authorise(actor, 'article.read', placeOf(context));
  const { article, site } = context;
  const content = article[edition]?.content;
  if (!content) throw new DomainError('article-not-found', `no ${edition} edition`, { siteId, articleId });
  const column = (edition === 'working' ? context.workingPath : context.livePath).at(-1);
  const body = await readBody(services.objects, siteId, content.bodyHash);
  return previewArticle(services, { site, article, content, columnPath: column?.path ?? '', body });
};
