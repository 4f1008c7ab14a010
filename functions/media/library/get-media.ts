import type { Services } from '#functions/composition/services.ts';
import { assertMediaAccess } from '#functions/media/media-access.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Media } from '#shared/domain/media/media.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';

/** A file of a site, for one who may do `action` with it. @throws DomainError not-found, forbidden, media-not-found */
export const getMedia = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, mediaId, actor }: { readonly siteId: string; readonly mediaId: string; readonly actor: Actor },
  action: Action = 'article.read',
): Promise<Media> => {
  assertMediaAccess(actor, action, siteId);
  const media = await new MediaRepository(tables).find(siteId, mediaId);
  if (!media) throw new DomainError('media-not-found', `no file ${mediaId} in ${siteId}`, { siteId, mediaId });
  return media;
};
