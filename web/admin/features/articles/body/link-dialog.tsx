import type { Editor } from '@tiptap/core';
import { Button, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { bodyWords } from './body-words.ts';

const address = /^(?:https?:\/\/\S+\.\S+|\/\S*|#\S+|mailto:\S+@\S+|tel:[\d+-]+)$/;

/** Sets, changes or removes the link of the selected words. */
export const LinkDialog = ({
  editor,
  onClose,
}: {
  readonly editor: Editor;
  readonly onClose: () => void;
}): ReactNode => {
  const say = useWords(bodyWords);
  const known = (editor.getAttributes('link')['href'] as string | undefined) ?? '';
  const set = ({ href }: { readonly href: string }): void => {
    const { empty } = editor.state.selection;
    const chain = editor.chain();
    if (empty && !known)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.extendMarkRange('link').setLink({ href }).run();
    onClose();
  };
  const remove = (): void => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <Modal open title={say('link')} footer={null} onCancel={onClose}>
      <Form name="body-link" layout="vertical" requiredMark={false} initialValues={{ href: known }} onFinish={set}>
        <Form.Item
          label={say('linkAddress')}
          name="href"
          extra={say('linkHelp')}
          rules={[{ required: true, pattern: address, message: say('linkWrong') }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <div className="dialog-acts">
          {known ? <Button onClick={remove}>{say('unlink')}</Button> : null}
          <Button type="primary" htmlType="submit">
            {say('save')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};
