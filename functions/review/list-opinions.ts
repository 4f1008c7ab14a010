import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { Opinion } from '#shared/domain/review/opinion.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { OpinionRepository } from '#shared/repositories/review/opinion-repository.ts';

/** What reviewers decided of an article so far and said about it, newest first. @throws DomainError article-not-found, forbidden */
export const listOpinions = async (
  { tables }: Pick<Services, 'tables'>,
  input: {
    readonly siteId: string;
    readonly articleId: string;
    readonly actor: Actor;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<{ readonly opinions: readonly Opinion[]; readonly cursor?: string | undefined }> => {
  const { siteId, articleId, actor, limit, cursor } = input;
  authorise(actor, 'article.read', placeOf(await articleContext(tables, siteId, articleId, actor)));
  return new OpinionRepository(tables).list(siteId, articleId, { limit, cursor });
};
