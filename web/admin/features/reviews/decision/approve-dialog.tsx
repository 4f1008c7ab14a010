import { Checkbox, type CheckboxRef, Input, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { reviewsWords } from '../reviews-words.ts';

/** Asks for the secrecy result, and says what approving leads to. Enter sends it. */
export const ApproveDialog = ({
  title,
  consequence,
  isPending,
  onApprove,
  onCancel,
}: {
  readonly title: string;
  readonly consequence: string;
  readonly isPending: boolean;
  readonly onApprove: (comment: string) => void;
  readonly onCancel: () => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const [cleared, setCleared] = useState(false);
  const [asked, setAsked] = useState(false);
  const [comment, setComment] = useState('');
  const tick = useRef<CheckboxRef>(null);
  const approve = (): void => {
    setAsked(true);
    if (cleared && !isPending) onApprove(comment.trim());
  };
  return (
    <Modal
      open
      title={title}
      okText={say('confirmApprove')}
      cancelText={say('cancel')}
      confirmLoading={isPending}
      onOk={approve}
      onCancel={onCancel}
      destroyOnHidden
      afterOpenChange={() => tick.current?.focus()}
    >
      <form
        className="decision"
        onSubmit={(event) => {
          event.preventDefault();
          approve();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || (event.target as Element).tagName === 'TEXTAREA') return;
          event.preventDefault();
          approve();
        }}
      >
        <p>{consequence}</p>
        <Checkbox ref={tick} checked={cleared} onChange={({ target }) => setCleared(target.checked)}>
          {say('secrecyTick')}
        </Checkbox>
        {asked && !cleared ? (
          <p role="alert" className="wrong">
            {say('secrecyNeeded')}
          </p>
        ) : null}
        <label htmlFor="approve-comment">
          {say('comment')}
          <Input.TextArea
            id="approve-comment"
            rows={3}
            maxLength={2000}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        </label>
      </form>
    </Modal>
  );
};
