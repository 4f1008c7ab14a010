import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { sizeText } from '#desk/lib/format/size.ts';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { mediaUrl } from '#shared/domain/media/media.ts';
import { kindOfMedia } from '#shared/domain/media/media-filter.ts';
import { MediaState } from '../media-state.tsx';
import { mediaWords } from '../media-words.ts';

const addressOf = ({ siteId, mediaId }: MediaFile): string => `/media/${siteId}/${mediaId}`;

/** A small picture of a picture; the ending of any other file. */
export const Thumbnail = ({ media }: { readonly media: MediaFile }): ReactNode => {
  const small = media.variants[0];
  if (media.status === 'ready' && kindOfMedia(media) === 'picture' && small)
    return (
      <img
        className="thumbnail"
        src={`${mediaUrl(media.siteId, media.mediaId, small.name)}?v=${media.version}`}
        alt=""
        loading="lazy"
      />
    );
  return (
    <span className="thumbnail" aria-hidden="true">
      {media.fileName.slice(media.fileName.lastIndexOf('.') + 1).toUpperCase()}
    </span>
  );
};

/** Files as pictures, for whoever looks for one. */
export const MediaGrid = ({ items }: { readonly items: readonly MediaFile[] }): ReactNode => (
  <ul className="media-grid">
    {items.map((media) => (
      <li key={media.mediaId}>
        <Link to={addressOf(media)}>
          <Thumbnail media={media} />
          <span className="media-name">{media.fileName}</span>
        </Link>
        <span className="quiet small">{sizeText(media.size)}</span>
        <MediaState media={media} />
      </li>
    ))}
  </ul>
);

/** Files with their facts, for whoever puts them in order. */
export const MediaTable = ({ items }: { readonly items: readonly MediaFile[] }): ReactNode => {
  const say = useWords(mediaWords);
  return (
    <ListTable<MediaFile>
      rowKey="mediaId"
      dataSource={[...items]}
      pagination={false}
      columns={[
        {
          title: say('name'),
          render: (_, media) => (
            <Link className="media-row" to={addressOf(media)}>
              <Thumbnail media={media} />
              {media.fileName}
            </Link>
          ),
        },
        { title: say('kind'), render: (_, media) => say(kindOfMedia(media)) },
        { title: say('size'), align: 'right', render: (_, { size }) => sizeText(size) },
        { title: say('stored'), render: (_, { createdAt }) => <Moment at={createdAt} /> },
        { title: say('state'), render: (_, media) => <MediaState media={media} /> },
        { title: say('alt'), render: (_, { alt }) => alt ?? <span className="quiet">—</span> },
      ]}
    />
  );
};
