import { type ProcessDeps, processMedia } from '#functions/media/processing/process-media.ts';
import { saveMedia } from '#functions/media/save-media.ts';
import { claimedExtension } from '#functions/media/upload/upload-limits.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Media, mediaObjectKey } from '#shared/domain/media/media.ts';
import { MediaRepository } from '#shared/repositories/media/media-repository.ts';
import { safeFileName } from '#shared/text/file/safe-file-name.ts';

export type StoreFileInput = {
  readonly siteId: string;
  /** The same id stores the same file once; a new one when undefined. */
  readonly mediaId?: string | undefined;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  /** Account id. */
  readonly by: string;
};

const isOpen = (media: Media): boolean => media.status === 'uploading' || media.status === 'processing';

/**
 * Stores a file that is at hand (an import's, the demonstration's) under the same rules as an upload. Answers it `ready`, or
 * `quarantined` where nothing could scan it.
 *
 * @throws DomainError file-refused with the reason in both languages, too-large
 */
export const storeFile = async (deps: ProcessDeps, input: StoreFileInput): Promise<Media> => {
  const { siteId, bytes, by } = input;
  const extension = claimedExtension(input.fileName, bytes.length);
  const mediaId = input.mediaId ?? deps.ids.next();
  const known = await new MediaRepository(deps.tables).find(siteId, mediaId);
  if (!known || isOpen(known)) {
    await deps.objects.put(mediaObjectKey.original(siteId, mediaId), bytes, {
      contentType: 'application/octet-stream',
    });
  }
  if (!known) {
    const media: Media = {
      mediaId,
      siteId,
      version: 1,
      fileName: safeFileName(input.fileName, extension),
      contentType: 'application/octet-stream',
      size: bytes.length,
      status: 'processing',
      scan: 'pending',
      variants: [],
      hasText: false,
      alt: input.alt,
      caption: input.caption,
      createdBy: by,
      createdAt: deps.clock.now().toISOString(),
    };
    await saveMedia(deps, { media, actor: { accountId: by, name: by, via: 'system' }, act: 'media.store' });
  }
  const media = await processMedia(deps, siteId, mediaId);
  if (media.status !== 'refused') return media;
  const { code = '', zh = '', en = '' } = media.refusal ?? {};
  throw new DomainError('file-refused', `${input.fileName}: ${code}`, { refused: code }, [{ pointer: '', zh, en }]);
};
