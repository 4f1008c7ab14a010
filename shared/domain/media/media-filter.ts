import type { Media, MediaStatus } from '#shared/domain/media/media.ts';

export const mediaKinds = ['picture', 'document', 'video', 'audio'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** What sort of file it is, for whoever looks for one. */
export const kindOfMedia = ({ contentType, fileName }: Pick<Media, 'contentType' | 'fileName'>): MediaKind => {
  if (contentType.startsWith('image/') || /\.(?:jpe?g|png|webp|gif)$/i.test(fileName)) return 'picture';
  if (contentType.startsWith('video/') || /\.mp4$/i.test(fileName)) return 'video';
  return contentType.startsWith('audio/') || /\.mp3$/i.test(fileName) ? 'audio' : 'document';
};

export type MediaFilter = {
  readonly kind?: MediaKind | undefined;
  readonly status?: MediaStatus | undefined;
  /** In the name, the alternative text or the caption. */
  readonly q?: string | undefined;
};

/** Whether a file is one that was asked for. */
export const fitsFilter = (media: Media, { kind, status, q }: MediaFilter): boolean =>
  (!kind || kindOfMedia(media) === kind) &&
  (!status || media.status === status) &&
  (!q || [media.fileName, media.alt, media.caption].some((text) => text?.toLowerCase().includes(q.toLowerCase())));
