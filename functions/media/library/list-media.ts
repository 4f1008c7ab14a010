import type { Services } from '#functions/composition/services.ts';
import { assertMediaAccess } from '#functions/media/media-access.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Media } from '#shared/domain/media/media.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';

/** The files of a site, newest first. @throws DomainError not-found, forbidden */
export const listMedia = (
  { tables }: Pick<Services, 'tables'>,
  query: {
    readonly siteId: string;
    readonly actor: Actor;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<{ readonly media: readonly Media[]; readonly cursor?: string | undefined }> => {
  assertMediaAccess(query.actor, 'article.read', query.siteId);
  return new MediaRepository(tables).list(query.siteId, { limit: query.limit, cursor: query.cursor });
};
