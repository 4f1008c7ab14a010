import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FileButton, UploadList, useUploads } from '#desk/components/entry/file-upload.tsx';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { bodyWords } from './body-words.ts';

export type PictureEntry = { readonly alt: string; readonly caption: string };

export const pictureEndings = '.jpg,.jpeg,.png,.gif,.webp';

/** Uploads a picture and asks for the texts it needs; without alternative text it does not go in. */
export const PictureDialog = ({
  siteId,
  file,
  known,
  onDone,
  onClose,
}: {
  readonly siteId: string;
  /** One that was pasted or dropped: its upload starts at once. */
  readonly file?: File | undefined;
  /** Of a picture that stands there already: only its texts are changed. */
  readonly known?: PictureEntry | undefined;
  readonly onDone: (entry: PictureEntry, media: MediaFile | undefined) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const say = useWords(bodyWords);
  const { send, running } = useUploads(siteId);
  const [media, setMedia] = useState<MediaFile>();
  const upload = async (chosen: File): Promise<void> => setMedia(await send(chosen));
  const started = useRef(false);
  useEffect(() => {
    if (!file || started.current) return;
    started.current = true;
    void upload(file);
  });
  return (
    <Modal open title={say(known ? 'changePicture' : 'insertPicture')} footer={null} onCancel={onClose}>
      <Form<PictureEntry>
        name="body-picture"
        layout="vertical"
        requiredMark={false}
        initialValues={known ?? { alt: '', caption: '' }}
        onFinish={(entry) => onDone({ alt: entry.alt.trim(), caption: (entry.caption ?? '').trim() }, media)}
      >
        {known ? null : (
          <Form.Item>
            {media?.url ? <img className="dialog-picture" src={media.url} alt={media.fileName} /> : null}
            <FileButton accept={pictureEndings} onFiles={([chosen]) => chosen && void upload(chosen)}>
              {say('choosePicture')}
            </FileButton>
            <UploadList running={running} />
          </Form.Item>
        )}
        <Form.Item
          label={say('alt')}
          name="alt"
          extra={say('altHelp')}
          rules={[{ required: true, whitespace: true, max: 200, message: say('altNeeded') }]}
        >
          <Input />
        </Form.Item>
        {known ? null : (
          <Form.Item label={say('caption')} name="caption" extra={say('captionHelp')}>
            <Input maxLength={500} />
          </Form.Item>
        )}
        <div className="dialog-acts">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={!known && !media}>
            {say(known ? 'save' : 'insert')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};
