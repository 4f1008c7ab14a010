import { Form, Modal, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { submissionWords } from '../submission-words.ts';

export type Accepting = { readonly columnId: string; readonly mode: 'reference' | 'copy' };

/** Into which column a text is taken, and whether it leads to its source or becomes a text of one's own. */
export const AcceptDialog = ({
  siteId,
  title,
  asked,
  error,
  busy,
  onAccept,
  onClose,
}: {
  readonly siteId: string;
  readonly title: string;
  /** The column it was sent for. */
  readonly asked: string;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onAccept: (accepting: Accepting) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const say = useWords(submissionWords);
  const [columnId, setColumnId] = useState<string | undefined>(asked);
  const [mode, setMode] = useState<Accepting['mode']>('reference');
  return (
    <Modal
      open
      title={say('accept')}
      okText={say('accept')}
      cancelText={say('cancel')}
      okButtonProps={{ disabled: !columnId, loading: busy }}
      onOk={() => columnId && onAccept({ columnId, mode })}
      onCancel={onClose}
    >
      <p>{title}</p>
      <p className="quiet">{say('acceptAbout')}</p>
      <Form.Item label={say('acceptTo')} layout="vertical" htmlFor="accept-column">
        <ColumnSelect
          id="accept-column"
          siteId={siteId}
          action="article.write"
          value={columnId}
          onChange={setColumnId}
        />
      </Form.Item>
      <Form.Item label={say('mode')} layout="vertical">
        <Radio.Group
          aria-label={say('mode')}
          value={mode}
          onChange={({ target }) => setMode(target.value as Accepting['mode'])}
          options={(['reference', 'copy'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </Form.Item>
      <ProblemAlert error={error} />
    </Modal>
  );
};
