import type { Services } from '#functions/composition/services.ts';
import { getMedia } from '#functions/media/library/get-media.ts';
import { type ProcessDeps, processMedia } from '#functions/media/processing/process-media.ts';
import { saveMedia } from '#functions/media/save-media.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, mediaObjectKey } from '#shared/domain/media/media.ts';
import { PreconditionFailed } from '#shared/ports/object-store.ts';

const megabytes = 1024 * 1024;
/** Pictures are worked on beside this thread, documents in it: what takes longer than a person waits goes to the queue. */
const atOnce = (media: Media): boolean =>
  media.size <= (/\.(?:jpg|png|webp|gif|mp3|mp4)$/.test(media.fileName) ? 20 * megabytes : 4 * megabytes);

const joinParts = async ({ objects }: Pick<Services, 'objects'>, media: Media): Promise<void> => {
  try {
    await objects.completeUpload(media.uploadId ?? '');
  } catch (error) {
    if (!(error instanceof PreconditionFailed)) throw error;
    // The parts were joined already when an earlier answer got lost on its way.
    if (await objects.head(mediaObjectKey.original(media.siteId, media.mediaId))) return;
    throw new DomainError('input-invalid', 'parts are missing', {}, [
      { pointer: '', zh: '文件还没有传完，请补传缺少的部分', en: 'Parts of the file are missing; send them first' },
    ]);
  }
};

/**
 * Ends an upload. A small file has been looked at when this answers (`ready`, `refused` or `quarantined`), a large one is
 * `processing`. Asking again is harmless; a quarantined file is scanned again.
 *
 * @throws DomainError media-not-found, forbidden, input-invalid when parts are missing, transition-refused
 */
export const completeUpload = async (
  deps: ProcessDeps & Pick<Services, 'queue'>,
  input: { readonly siteId: string; readonly mediaId: string; readonly actor: Actor },
): Promise<Media> => {
  const media = await getMedia(deps, input, 'media.write');
  if (media.status === 'ready' || media.status === 'refused') return media;
  const { siteId, mediaId } = media;
  if (media.status === 'uploading') {
    await joinParts(deps, media);
    const stored: Media = { ...media, version: media.version + 1, status: 'processing', uploadId: undefined };
    await saveMedia(deps, { media: stored, actor: input.actor, act: 'media.store' });
  }
  // Sent in any case: should this process end in the middle, the file is looked at all the same.
  const message = { body: JSON.stringify({ siteId, mediaId }), coalesceKey: `${siteId}/${mediaId}` };
  await deps.queue.send('media', [{ ...message, delaySeconds: atOnce(media) ? 120 : 0 }]);
  return atOnce(media) ? processMedia(deps, siteId, mediaId) : getMedia(deps, input, 'media.write');
};
