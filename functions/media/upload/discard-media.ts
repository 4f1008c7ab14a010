import type { Services } from '#functions/composition/services.ts';
import { getMedia } from '#functions/media/library/get-media.ts';
import { removeMedia, type SaveMediaDeps } from '#functions/media/save-media.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, mediaObjectKey } from '#shared/domain/media/media.ts';
import { everyMediaUse } from '#shared/repositories/media/media-use-repository.ts';

/** @throws DomainError media-in-use naming how many texts use it */
const assertUnused = async ({ tables }: Pick<Services, 'tables'>, media: Media): Promise<void> => {
  const uses = await everyMediaUse(tables, media, () => true);
  if (uses.length > 0) {
    const { siteId, mediaId } = media;
    throw new DomainError('media-in-use', `file ${mediaId} is used`, { siteId, mediaId, uses: uses.length });
  }
};

const deleteServed = async ({ objects }: Pick<Services, 'objects'>, { siteId, mediaId }: Media): Promise<void> => {
  const { objects: served } = await objects.list(`${siteId}/media/${mediaId}/`, { limit: 100 });
  for (const { key } of served) await objects.delete(key);
};

/**
 * Gives up an upload, or deletes a file that no text uses. One that is in use stays: pages may show it.
 *
 * @throws DomainError media-not-found, forbidden, media-in-use, transition-refused while it is being looked at
 */
export const discardMedia = async (
  deps: SaveMediaDeps & Pick<Services, 'objects'>,
  input: { readonly siteId: string; readonly mediaId: string; readonly actor: Actor },
): Promise<void> => {
  const media = await getMedia(deps, input, 'media.write');
  const { siteId, mediaId, status, uploadId } = media;
  if (status === 'processing')
    throw new DomainError('transition-refused', `file is ${status}`, { status, act: 'discard' });
  if (status === 'ready' || status === 'takenDown') await assertUnused(deps, media);
  await removeMedia(deps, { media, actor: input.actor, act: 'media.discard' });
  if (uploadId) await deps.objects.abortUpload(uploadId);
  await deleteServed(deps, media);
  await deps.objects.delete(mediaObjectKey.original(siteId, mediaId));
  await deps.objects.delete(mediaObjectKey.text(siteId, mediaId));
};
