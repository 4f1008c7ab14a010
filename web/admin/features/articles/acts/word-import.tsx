import { App, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { FileButton, UploadList, useUploads } from '#desk/components/entry/file-upload.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { call } from '#desk/lib/api/call.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { readDocumentEndpoint } from '#shared/schemas/http/media/document-endpoints.ts';
import type { Entry, EntryMedia } from '../saving/entry.ts';
import { writingWords } from '../writing/writing-words.ts';

/** Brings in a .docx: title, body and pictures take their places in the text, the document may go with it as an attachment. */
export const WordImport = ({
  siteId,
  entry,
  onRead,
  onClose,
}: {
  readonly siteId: string;
  readonly entry: Entry;
  readonly onRead: (change: Partial<Entry>) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const say = useWords(writingWords);
  const inMyLanguage = useBilingual();
  const { message, notification } = App.useApp();
  const { send, running } = useUploads(siteId);
  const [error, setError] = useState<unknown>();
  const [attach, setAttach] = useState(false);
  const [reading, setReading] = useState(false);
  const read = async (file: File): Promise<void> => {
    setError(undefined);
    setReading(true);
    try {
      const media = await send(file);
      if (!media) return;
      const { title, body, pictures, warnings } = await call(readDocumentEndpoint, {
        params: { siteId, mediaId: media.mediaId },
        body: {},
      });
      const original: EntryMedia = { mediaId: media.mediaId, fileName: media.fileName, size: media.size };
      onRead({
        body,
        title: entry.title.trim() === '' ? title : entry.title,
        ...(attach ? { attachments: [...entry.attachments, original] } : {}),
      });
      void message.success(say('imported', { name: media.fileName }));
      const notes = [
        ...(pictures.length > 0 ? [say('importedPictures', { count: pictures.length })] : []),
        ...warnings.map(inMyLanguage),
      ];
      if (notes.length > 0)
        notification.warning({ title: say('importWord'), description: notes.join(' '), duration: 12 });
      onClose();
    } catch (failed) {
      setError(failed);
    } finally {
      setReading(false);
    }
  };
  return (
    <Modal open title={say('importWord')} footer={null} onCancel={onClose}>
      {entry.body ? <p>{say('replaceBody')}</p> : null}
      <p>
        <label>
          <input type="checkbox" checked={attach} onChange={({ target }) => setAttach(target.checked)} />{' '}
          {say('attachOriginal')}
        </label>
      </p>
      <UploadList running={running} />
      {error ? <ProblemAlert error={error} /> : null}
      {reading && running.length === 0 ? <p className="quiet">{say('importing')}</p> : null}
      <FileButton primary accept=".docx" disabled={reading} onFiles={([file]) => file && void read(file)}>
        {say('importWord')}
      </FileButton>
    </Modal>
  );
};
