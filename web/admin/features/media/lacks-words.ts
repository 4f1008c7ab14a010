import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { kindOfMedia } from '#shared/domain/media/media-filter.ts';

/** Whether a picture may not be used yet because nobody said what it shows. */
export const lacksWords = (media: MediaFile): boolean =>
  kindOfMedia(media) === 'picture' && (!media.alt?.trim() || !media.caption?.trim());
