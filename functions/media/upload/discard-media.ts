import type { Services } from '#functions/composition/services.ts';
import { getMedia } from '#functions/media/library/get-media.ts';
import { removeMedia, type SaveMediaDeps } from '#functions/media/save-media.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { mediaObjectKey } from '#shared/domain/media/media.ts';

/**
 * Gives up an upload, or a file that was refused or never cleared. One that is served stays: pages may show it.
 *
 * @throws DomainError media-not-found, forbidden, transition-refused
 */
export const discardMedia = async (
  deps: SaveMediaDeps & Pick<Services, 'objects'>,
  input: { readonly siteId: string; readonly mediaId: string; readonly actor: Actor },
): Promise<void> => {
  const media = await getMedia(deps, input, 'media.write');
  const { siteId, mediaId, status, uploadId } = media;
  if (status === 'ready' || status === 'processing')
    throw new DomainError('transition-refused', `file is ${status}`, { status, act: 'discard' });
  await removeMedia(deps, { media, actor: input.actor, act: 'media.discard' });
  if (uploadId) await deps.objects.abortUpload(uploadId);
  await deps.objects.delete(mediaObjectKey.original(siteId, mediaId));
  await deps.objects.delete(mediaObjectKey.text(siteId, mediaId));
};
