import { App, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listDeskEndpoint, submissionToMemoEndpoint } from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

type Entry = { readonly to: string; readonly text?: string };
type Props = {
  readonly siteId: string;
  readonly submissionId: string;
  readonly title: string;
  readonly onDone: () => void;
};

const MemoForm = ({ siteId, submissionId, title, onDone }: Props): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const kept = useKeptForm<Entry>({
    name: 'memo',
    about: `${siteId}/${submissionId}`,
    title: `${say('toMemo')} · ${title}`,
    latest: { version: 0, value: { to: '', text: '' } },
  });
  const hand = useKeptAct(kept, submissionToMemoEndpoint, [listDeskEndpoint]);
  const submit = ({ to, text = '' }: Entry): void =>
    hand.mutate(
      {
        params: { siteId, submissionId },
        body: {
          to: to
            .split(/\n/)
            .map((one) => one.trim())
            .filter(Boolean),
          text,
        },
      },
      {
        onSuccess: () => {
          void message.success(say('memoDone'));
          onDone();
        },
      },
    );
  return (
    <KeptForm kept={kept} onFinish={submit}>
      <Form.Item label={say('memoTo')} name="to" rules={[{ required: true, message: say('required') }]}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item label={say('memoText')} name="text">
        <Input.TextArea rows={4} maxLength={20_000} />
      </Form.Item>
      <ProblemAlert error={hand.error} again={hand.again} />
      <Button type="primary" htmlType="submit" loading={hand.isPending}>
        {say('toMemo')}
      </Button>
    </KeptForm>
  );
};

/** Puts a problem before leaders instead of the public. */
export const ToMemo = (props: Props): ReactNode => {
  const say = useWords(submissionWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('toMemo')}</Button>
      <Modal title={say('toMemo')} open={open} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <MemoForm {...props} />
      </Modal>
    </>
  );
};
