import type { MediaRef } from '#shared/domain/article/article.ts';

export type PictureView = {
  readonly src: string;
  readonly srcset: string;
  readonly original: string;
  readonly alt: string;
  readonly caption: string;
};

const widths = [400, 800, 1600] as const;

/** The addresses of a picture's variants in the folder that holds them. */
export const srcsetOf = (folder: string): string =>
  widths.map((width) => `${folder}/w${width}.webp ${width}w`).join(', ');

const folderOf = (siteId: string, mediaId: string): string =>
  `/media/${encodeURIComponent(siteId)}/${encodeURIComponent(mediaId)}`;

/** A picture of a list row: only its variants are known. */
export const thumbnailView = (
  siteId: string,
  image: { readonly mediaId: string; readonly alt: string },
): PictureView => {
  const folder = folderOf(siteId, image.mediaId);
  return { src: `${folder}/w400.webp`, srcset: srcsetOf(folder), original: '', alt: image.alt, caption: '' };
};

/** A picture of an article. */
export const pictureView = (siteId: string, media: MediaRef): PictureView => {
  const folder = folderOf(siteId, media.mediaId);
  return {
    src: `${folder}/w800.webp`,
    srcset: srcsetOf(folder),
    original: `${folder}/${encodeURIComponent(media.fileName)}`,
    alt: media.alt ?? '',
    caption: media.caption ?? '',
  };
};

export type AttachmentView = {
  readonly name: string;
  readonly address: string;
  readonly type: string;
  readonly size: string;
};

const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
};

/** A file to download under the name its editor gave it, with its kind (the file's ending, upper case) and size in words. */
export const attachmentView = (siteId: string, media: MediaRef): AttachmentView => ({
  name: media.caption || media.fileName,
  address: `${folderOf(siteId, media.mediaId)}/${encodeURIComponent(media.fileName)}`,
  type: /\.([a-z0-9]{1,5})$/i.exec(media.fileName)?.[1]?.toUpperCase() ?? '',
  size: sizeText(media.size),
});
