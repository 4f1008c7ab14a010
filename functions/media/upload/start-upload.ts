import type { Services } from '#functions/composition/services.ts';
import { assertMediaAccess } from '#functions/media/media-access.ts';
import { type SaveMediaDeps, saveMedia } from '#functions/media/save-media.ts';
import { claimedExtension } from '#functions/media/upload/upload-limits.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, mediaObjectKey } from '#shared/domain/media/media.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { safeFileName } from '#shared/text/file/safe-file-name.ts';

export type StartUploadInput = {
  readonly siteId: string;
  readonly actor: Actor;
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
};

/**
 * Opens a resumable upload for a new file of a site; nothing of it is served before it is complete and was looked at.
 *
 * @throws DomainError not-found, forbidden, file-refused, too-large
 */
export const startUpload = async (
  deps: SaveMediaDeps & Pick<Services, 'objects'>,
  { siteId, actor, fileName, contentType, size, alt, caption }: StartUploadInput,
): Promise<Media> => {
  assertMediaAccess(actor, 'media.write', siteId);
  if (!(await new SiteRepository(deps.tables).find(siteId)))
    throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  const extension = claimedExtension(fileName, size);
  const mediaId = deps.ids.next();
  const { uploadId } = await deps.objects.startUpload(mediaObjectKey.original(siteId, mediaId), {
    contentType: 'application/octet-stream',
  });
  const media: Media = {
    mediaId,
    siteId,
    version: 1,
    fileName: safeFileName(fileName, extension),
    contentType,
    size,
    status: 'uploading',
    scan: 'pending',
    uploadId,
    variants: [],
    hasText: false,
    alt,
    caption,
    createdBy: actor.accountId,
    createdAt: deps.clock.now().toISOString(),
  };
  return saveMedia(deps, { media, actor, act: 'media.upload' });
};
