import { Alert, App, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { call, isProblem } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { kindOfMedia } from '#shared/domain/media/media-filter.ts';
import {
  describeMediaEndpoint,
  getMediaEndpoint,
  listMediaEndpoint,
} from '#shared/schemas/http/media/media-endpoints.ts';
import { mediaWords } from '../media-words.ts';

const Wrong = ({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode => (
  <p id={id} role="alert" className="wrong">
    {children}
  </p>
);

/** What is said of a file. When somebody else said something meanwhile, both stand side by side and neither is lost. */
export const FileWordsForm = ({ media }: { readonly media: MediaFile }): ReactNode => {
  const say = useWords(mediaWords);
  const { message } = App.useApp();
  const save = useAct(describeMediaEndpoint, [getMediaEndpoint, listMediaEndpoint]);
  const [alt, setAlt] = useState(media.alt ?? '');
  const [caption, setCaption] = useState(media.caption ?? '');
  const [asked, setAsked] = useState(false);
  const [theirs, setTheirs] = useState<MediaFile>();
  const needed = kindOfMedia(media) === 'picture';
  const lacksAlt = needed && alt.trim() === '';
  const lacksCaption = needed && caption.trim() === '';
  const params = { siteId: media.siteId, mediaId: media.mediaId };
  const send = (ifMatch: number): void => {
    setAsked(true);
    if (lacksAlt || lacksCaption) return;
    save.mutate(
      { params, body: { alt: alt.trim(), caption: caption.trim() }, ifMatch },
      {
        onSuccess: () => {
          setTheirs(undefined);
          void message.success(say('saved'));
        },
        onError: (error) => {
          if (isProblem(error, 'version-conflict')) void call(getMediaEndpoint, { params }).then(setTheirs);
        },
      },
    );
  };
  return (
    <form
      noValidate
      className="file-words"
      onSubmit={(event) => {
        event.preventDefault();
        send(media.version);
      }}
    >
      <label htmlFor="file-alt">{say('alt')}</label>
      <Input
        id="file-alt"
        maxLength={200}
        value={alt}
        required={needed}
        status={asked && lacksAlt ? 'error' : ''}
        aria-describedby="file-alt-help"
        onChange={({ target }) => setAlt(target.value)}
      />
      {asked && lacksAlt ? (
        <Wrong id="file-alt-help">{say('needAlt')}</Wrong>
      ) : (
        <p id="file-alt-help" className="quiet small">
          {say('altHelp')}
        </p>
      )}
      <label htmlFor="file-caption">{say('caption')}</label>
      <Input.TextArea
        id="file-caption"
        rows={2}
        maxLength={500}
        value={caption}
        required={needed}
        status={asked && lacksCaption ? 'error' : ''}
        aria-describedby="file-caption-help"
        onChange={({ target }) => setCaption(target.value)}
      />
      {asked && lacksCaption ? (
        <Wrong id="file-caption-help">{say('needCaption')}</Wrong>
      ) : (
        <p id="file-caption-help" className="quiet small">
          {say('captionHelp')}
        </p>
      )}
      {theirs ? (
        <Alert
          type="warning"
          role="alert"
          title={say('conflictTitle')}
          description={say('theirs', { alt: theirs.alt ?? '—', caption: theirs.caption ?? '—' })}
          action={
            <>
              <Button size="small" onClick={() => send(theirs.version)}>
                {say('keepMine')}
              </Button>{' '}
              <Button
                size="small"
                onClick={() => {
                  setAlt(theirs.alt ?? '');
                  setCaption(theirs.caption ?? '');
                  setTheirs(undefined);
                }}
              >
                {say('takeTheirs')}
              </Button>
            </>
          }
        />
      ) : save.error ? (
        <ProblemAlert error={save.error} />
      ) : null}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {say('save')}
      </Button>
    </form>
  );
};
