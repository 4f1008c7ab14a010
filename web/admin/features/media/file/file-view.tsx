import type { ReactNode } from 'react';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { kindOfMedia } from '#shared/domain/media/media-filter.ts';
import { mediaWords } from '../media-words.ts';

/** The file itself: the picture, a player, or the way to it. */
export const FileView = ({ media }: { readonly media: MediaFile }): ReactNode => {
  const say = useWords(mediaWords);
  if (!media.url) return null;
  const src = `${media.url}?v=${media.version}`;
  switch (kindOfMedia(media)) {
    case 'picture':
      return <img className="file-view" src={src} alt={media.alt ?? ''} />;
    case 'video':
      return (
        // biome-ignore lint/a11y/useMediaCaption: subtitles are part of the recording; the library keeps no track of its own
        <video className="file-view" src={src} controls preload="metadata" aria-label={media.alt ?? media.fileName} />
      );
    case 'audio':
      return (
        // biome-ignore lint/a11y/useMediaCaption: as above
        <audio className="file-view" src={src} controls preload="metadata" aria-label={media.alt ?? media.fileName} />
      );
    default:
      return (
        <a href={src} target="_blank" rel="noreferrer">
          {say('download')} {media.fileName}
        </a>
      );
  }
};
