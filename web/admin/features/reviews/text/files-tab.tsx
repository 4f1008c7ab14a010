import type { ReactNode } from 'react';
import { sizeText } from '#desk/lib/format/size.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { mediaUrl } from '#shared/domain/media/media.ts';
import type { ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';

/** The files that go online with the text. */
export const FilesTab = ({ text }: { readonly text: ReviewedText }): ReactNode => {
  const say = useWords(reviewsWords);
  const files = text.attachments ?? [];
  if (files.length === 0) return <p className="empty">{say('noFiles')}</p>;
  return (
    <ul className="rows">
      {files.map(({ mediaId, fileName, size }) => (
        <li key={mediaId}>
          <a className="row-title" href={mediaUrl(text.siteId, mediaId, fileName)} target="_blank" rel="noreferrer">
            {fileName}
            <span className="quiet small">{say('fileOpens')}</span>
          </a>
          <span className="quiet">{sizeText(size)}</span>
        </li>
      ))}
    </ul>
  );
};
