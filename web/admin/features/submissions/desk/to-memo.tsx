import { App, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listDeskEndpoint, submissionToMemoEndpoint } from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

/** Puts a problem before leaders instead of the public. */
export const ToMemo = ({
  siteId,
  submissionId,
  onDone,
}: {
  readonly siteId: string;
  readonly submissionId: string;
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const hand = useAct(submissionToMemoEndpoint, [listDeskEndpoint]);
  const submit = ({ to, text = '' }: { to: string; text?: string }): void =>
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
    <>
      <Button onClick={() => setOpen(true)}>{say('toMemo')}</Button>
      <Modal title={say('toMemo')} open={open} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <Form name="memo" layout="vertical" onFinish={submit}>
          <Form.Item label={say('memoTo')} name="to" rules={[{ required: true, message: say('required') }]}>
            <Input.TextArea rows={2} />
          </Form.Item>
          <Form.Item label={say('memoText')} name="text">
            <Input.TextArea rows={4} maxLength={20_000} />
          </Form.Item>
          <ProblemAlert error={hand.error} />
          <Button type="primary" htmlType="submit" loading={hand.isPending}>
            {say('toMemo')}
          </Button>
        </Form>
      </Modal>
    </>
  );
};
