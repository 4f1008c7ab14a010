import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { lacksWords } from '../lacks-words.ts';
import { mediaWords } from '../media-words.ts';
import { type QueuedUpload, uploadQueue, useUploadQueue } from './upload-queue.ts';

const UploadRow = ({ upload }: { readonly upload: QueuedUpload }): ReactNode => {
  const say = useWords(mediaWords);
  const inMyLanguage = useBilingual();
  const { id, file, state, media, error } = upload;
  const share = Math.round(upload.share * 100);
  const ended = state === 'done' || state === 'failed';
  const said = media?.status === 'ready' || !media ? say(state, { share }) : say(media.status);
  return (
    <li>
      <span className="row-title">{file.name}</span>
      <span className="quiet" role="status">
        {said}
      </span>
      {ended ? null : (
        <Progress percent={share} size="small" showInfo={false} aria-label={file.name} style={{ flex: '1 1 100%' }} />
      )}
      {media?.refusal ? <span role="alert">{inMyLanguage(media.refusal)}</span> : null}
      {error ? <ProblemAlert error={error} /> : null}
      {media && state === 'done' ? (
        <Link to={`/media/${media.siteId}/${media.mediaId}`}>{say(lacksWords(media) ? 'fillIn' : 'open')}</Link>
      ) : null}
      {state === 'sending' ? (
        <Button size="small" onClick={() => uploadQueue.pause(id)}>
          {say('pause')}
        </Button>
      ) : null}
      {state === 'paused' || state === 'waiting' || (state === 'failed' && !media) ? (
        <Button size="small" onClick={() => uploadQueue.resume(id)}>
          {say(state === 'paused' ? 'resume' : 'retry')}
        </Button>
      ) : null}
      {state === 'checking' ? null : (
        <Button size="small" onClick={() => uploadQueue.remove(id)} aria-label={`${say('remove')} ${file.name}`}>
          {say('remove')}
        </Button>
      )}
    </li>
  );
};

/** How far each upload is and what can be done about it. */
export const UploadRows = (): ReactNode => {
  const say = useWords(mediaWords);
  const uploads = useUploadQueue();
  if (uploads.length === 0) return null;
  return (
    <section className="panel" aria-label={say('uploads')}>
      <h2>{say('uploads')}</h2>
      <ul className="rows uploads">
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  );
};
