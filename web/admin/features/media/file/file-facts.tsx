import { Alert, App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Moment } from '#desk/components/list/moment.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { copyText } from '#desk/lib/copy-text.ts';
import { sizeText } from '#desk/lib/format/size.ts';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { bracketed } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { mediaUrl } from '#shared/domain/media/media.ts';
import {
  completeUploadEndpoint,
  getMediaEndpoint,
  listMediaEndpoint,
} from '#shared/schemas/http/media/media-endpoints.ts';
import { lacksWords } from '../lacks-words.ts';
import { MediaState } from '../media-state.tsx';
import { mediaWords } from '../media-words.ts';

/** Why a file cannot be used now, and what to do about it. */
export const FileTrouble = ({ media }: { readonly media: MediaFile }): ReactNode => {
  const say = useWords(mediaWords);
  const inMyLanguage = useBilingual();
  const scan = useAct(completeUploadEndpoint, [getMediaEndpoint, listMediaEndpoint]);
  const params = { siteId: media.siteId, mediaId: media.mediaId };
  if (media.refusal) return <Alert type="error" role="alert" showIcon title={inMyLanguage(media.refusal)} />;
  if (media.status === 'quarantined')
    return (
      <Alert
        type="warning"
        role="alert"
        showIcon
        title={say('quarantineAbout')}
        action={
          <Button loading={scan.isPending} onClick={() => scan.mutate({ params })}>
            {say('scanAgain')}
          </Button>
        }
      />
    );
  if (media.status === 'uploading') return <Alert type="warning" role="alert" showIcon title={say('partsAbout')} />;
  if (media.status === 'takenDown') return <Alert type="error" role="alert" showIcon title={say('takenDownAbout')} />;
  return lacksWords(media) ? <Alert type="warning" role="alert" showIcon title={say('wordsMissing')} /> : null;
};

/** An address as people read it: a Chinese file name, not its bytes. */
const readable = (url: string): string => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};

/** What there is to know of a file, its address and its other sizes. */
export const FileFacts = ({ media }: { readonly media: MediaFile }): ReactNode => {
  const say = useWords(mediaWords);
  const { message } = App.useApp();
  const { siteId, mediaId, url, width, height } = media;
  const copy = (): void =>
    void copyText(url ?? '').then((isCopied) =>
      isCopied ? message.success(say('copied')) : message.warning(say('notCopied')),
    );
  return (
    <section className="panel">
      <h2>{say('aboutFile')}</h2>
      <dl className="file-facts">
        <dt>{say('state')}</dt>
        <dd>
          <MediaState media={media} />
        </dd>
        <dt>{say('scan')}</dt>
        <dd>{say(media.scan)}</dd>
        <dt>{say('fileKind')}</dt>
        <dd>{media.contentType}</dd>
        <dt>{say('size')}</dt>
        <dd>{sizeText(media.size)}</dd>
        {width && height ? (
          <>
            <dt>{say('dimensions')}</dt>
            <dd>{say('pixels', { width, height })}</dd>
          </>
        ) : null}
        <dt>{say('stored')}</dt>
        <dd>
          <Moment at={media.createdAt} relative />
        </dd>
        {url ? (
          <>
            <dt>{say('address')}</dt>
            <dd>
              <code>{readable(url)}</code>{' '}
              <Button size="small" disabled={lacksWords(media)} onClick={copy}>
                {say('copy')}
              </Button>
            </dd>
          </>
        ) : null}
        {media.variants.length > 0 && url ? (
          <>
            <dt>{say('variants')}</dt>
            <dd>
              {media.variants.map((variant) => (
                <a
                  key={variant.name}
                  className="variant"
                  href={mediaUrl(siteId, mediaId, variant.name)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {variant.width} × {variant.height}
                  {bracketed(sizeText(variant.size))}
                </a>
              ))}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
};
