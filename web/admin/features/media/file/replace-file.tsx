import { App, Input, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { FileButton } from '#desk/components/entry/file-upload.tsx';
import { KeptNotice } from '#desk/components/kept/kept-notice.tsx';
import { useKept } from '#desk/components/kept/use-kept.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { type MediaFile, uploadFile } from '#desk/lib/upload/upload-file.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import {
  getMediaEndpoint,
  listMediaEndpoint,
  listMediaUsesEndpoint,
  replaceMediaEndpoint,
} from '#shared/schemas/http/media/media-endpoints.ts';
import { mediaWords } from '../media-words.ts';

/** Uploads a newer file and puts it in the place of this one, once it is said who sees it. */
export const ReplaceFile = ({ media, live }: { readonly media: MediaFile; readonly live: number }): ReactNode => {
  const say = useWords(mediaWords);
  const inMyLanguage = useBilingual();
  const may = useMay();
  const { message } = App.useApp();
  const replace = useAct(replaceMediaEndpoint, [getMediaEndpoint, listMediaEndpoint, listMediaUsesEndpoint]);
  const [share, setShare] = useState<number>();
  const [failure, setFailure] = useState<unknown>();
  const [said, setSaid] = useState('');
  const { siteId, mediaId, version } = media;
  const kept = useKept<string>({
    name: 'replace-file',
    about: `${siteId}/${mediaId}`,
    title: `${say('replace')} · ${media.fileName}`,
    latest: { version: 0, value: '' },
  });
  const { mine: reason, holding } = kept;
  const ext = media.fileName.slice(media.fileName.lastIndexOf('.') + 1).toLowerCase();
  const allowed = live === 0 || may('article.withdraw', siteId);
  const exchange = async (file: File): Promise<void> => {
    setFailure(undefined);
    setSaid('');
    if (live > 0 && reason.trim() === '') {
      setSaid(say('needReason'));
      return;
    }
    setShare(0);
    try {
      const next = await uploadFile(siteId, file, { onProgress: (progress) => setShare(progress.share) });
      if (next.refusal) setSaid(inMyLanguage(next.refusal));
      else {
        const body = { with: next.mediaId, ...(reason.trim() ? { reason: reason.trim() } : {}) };
        await replace.mutateAsync({ params: { siteId, mediaId }, body, ifMatch: version });
        holding.saved(reason);
        void message.success(say('replaced'));
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setShare(undefined);
    }
  };
  return (
    <section className="panel file-replace">
      <h2>{say('replace')}</h2>
      <p>{say('replaceAbout', { ext })}</p>
      {live > 0 ? <p>{allowed ? say('replaceLive', { count: live }) : say('replaceForbidden')}</p> : null}
      {allowed && live > 0 ? (
        <>
          <KeptNotice kept={kept} />
          <label htmlFor="replace-reason">{say('reason')}</label>
          <Input
            id="replace-reason"
            maxLength={500}
            value={reason}
            onChange={({ target }) => holding.set(target.value)}
          />
        </>
      ) : null}
      {said ? (
        <p role="alert" className="wrong">
          {said}
        </p>
      ) : null}
      <ProblemAlert error={failure} />
      {share === undefined ? null : <Progress percent={Math.round(share * 100)} aria-label={say('replace')} />}
      <FileButton
        accept={`.${ext}`}
        disabled={!allowed || share !== undefined}
        onFiles={([file]) => {
          if (file) void exchange(file);
        }}
      >
        {say('replace')}
      </FileButton>
    </section>
  );
};
