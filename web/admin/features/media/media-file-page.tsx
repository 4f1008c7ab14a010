import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert, useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { itemsOf, useAct, useAnswer, usePages } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  discardMediaEndpoint,
  getMediaEndpoint,
  listMediaEndpoint,
  listMediaUsesEndpoint,
} from '#shared/schemas/http/media/media-endpoints.ts';
import { FileFacts, FileTrouble } from './file/file-facts.tsx';
import { FileUses } from './file/file-uses.tsx';
import { FileView } from './file/file-view.tsx';
import { FileWordsForm } from './file/file-words-form.tsx';
import { ReplaceFile } from './file/replace-file.tsx';
import { mediaWords } from './media-words.ts';
import './media.css';

const DeleteFile = ({ media, used }: { readonly media: MediaFile; readonly used: boolean }): ReactNode => {
  const say = useWords(mediaWords);
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const remove = useAct(discardMediaEndpoint, [listMediaEndpoint]);
  const params = { siteId: media.siteId, mediaId: media.mediaId };
  const ask = (): void =>
    void modal.confirm({
      title: say('deleteTitle', { name: media.fileName }),
      content: say('deleteAbout'),
      okText: say('delete'),
      okButtonProps: { danger: true },
      cancelText: say('cancel'),
      onOk: () =>
        remove.mutateAsync({ params }).then(
          () => {
            void message.success(say('deleted'));
            void navigate('/media');
          },
          (error: unknown) => void message.error(problemText(error)),
        ),
    });
  return (
    <span>
      {used ? <span className="quiet">{say('deleteUsed')} </span> : null}
      <Button danger disabled={used || media.status === 'processing'} onClick={ask}>
        {say('delete')}
      </Button>
    </span>
  );
};

/** One file: what it is, what is said of it, who uses it, and what may be done with it. */
export const Component = (): ReactNode => {
  const say = useWords(mediaWords);
  const may = useMay();
  const { siteId = '', mediaId = '' } = useParams();
  const params = { siteId, mediaId };
  const file = useAnswer(getMediaEndpoint, { params });
  const uses = usePages(listMediaUsesEndpoint, { params, query: { limit: 50 } });
  const media = file.data?.mediaId === mediaId ? file.data : undefined;
  const writes = may('media.write', siteId);
  const used = itemsOf(uses);
  return (
    <Page
      title={media?.fileName ?? say('title')}
      acts={
        <>
          <Link to={`/media?site=${siteId}`}>{say('back')}</Link>
          {media && writes ? <DeleteFile media={media} used={used.length > 0} /> : null}
        </>
      }
    >
      {file.isPending ? <Waiting /> : null}
      {media ? null : <ProblemAlert error={file.error} again={() => void file.refetch()} />}
      {media ? (
        <>
          <FileTrouble media={media} />
          <div className="file-page">
            <div className="panel">
              <FileView media={media} />
              {writes ? (
                <>
                  <h2>{say('wordsTitle')}</h2>
                  <FileWordsForm key={media.mediaId} media={media} />
                </>
              ) : null}
            </div>
            <div>
              <FileFacts media={media} />
              <FileUses siteId={siteId} uses={uses} />
              {writes && media.status === 'ready' ? (
                <ReplaceFile media={media} live={used.filter(({ live }) => live).length} />
              ) : null}
            </div>
          </div>
        </>
      ) : null}
    </Page>
  );
};
