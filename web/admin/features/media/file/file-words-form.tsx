import { App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { kindOfMedia } from '#shared/domain/media/media-filter.ts';
import {
  describeMediaEndpoint,
  getMediaEndpoint,
  listMediaEndpoint,
} from '#shared/schemas/http/media/media-endpoints.ts';
import { mediaWords } from '../media-words.ts';

type Entry = { readonly alt: string; readonly caption: string };

/** What is said of a file. When somebody else said something meanwhile, both stand side by side and neither is lost. */
export const FileWordsForm = ({ media }: { readonly media: MediaFile }): ReactNode => {
  const say = useWords(mediaWords);
  const { message } = App.useApp();
  const { siteId, mediaId, version, fileName } = media;
  const kept = useKeptForm<Entry>({
    name: 'file',
    about: `${siteId}/${mediaId}`,
    title: `${say('wordsTitle')} · ${fileName}`,
    latest: { version, value: { alt: media.alt ?? '', caption: media.caption ?? '' } },
    fields: [
      { path: ['alt'], label: say('alt') },
      { path: ['caption'], label: say('caption') },
    ],
  });
  const save = useKeptAct(kept, describeMediaEndpoint, [getMediaEndpoint, listMediaEndpoint]);
  const needed = kindOfMedia(media) === 'picture';
  const rules = (word: 'needAlt' | 'needCaption') =>
    needed ? [{ required: true, whitespace: true, message: say(word) }] : [];
  const submit = ({ alt, caption }: Entry): void =>
    save.mutate(
      { params: { siteId, mediaId }, body: { alt: alt.trim(), caption: caption.trim() }, ifMatch: kept.version },
      { onSuccess: () => void message.success(say('saved')) },
    );
  return (
    <KeptForm kept={kept} requiredMark={false} onFinish={submit}>
      <Form.Item label={say('alt')} name="alt" extra={say('altHelp')} rules={rules('needAlt')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('caption')} name="caption" extra={say('captionHelp')} rules={rules('needCaption')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <ProblemAlert error={save.error} again={save.again} />
      <Button type="primary" htmlType="submit" disabled={kept.newer !== undefined} loading={save.isPending}>
        {say('save')}
      </Button>
    </KeptForm>
  );
};
