import { Checkbox, type CheckboxRef, Input, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { KeptNotice } from '#desk/components/kept/kept-notice.tsx';
import { useKept } from '#desk/components/kept/use-kept.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { reviewsWords } from '../reviews-words.ts';

/** Asks for the secrecy result, and says what approving leads to. Enter sends it. */
export const ApproveDialog = ({
  about,
  title,
  consequence,
  isPending,
  onApprove,
  onCancel,
}: {
  /** Names what is decided on: what was written is kept under it until the cluster has it. */
  readonly about: string;
  readonly title: string;
  readonly consequence: string;
  readonly isPending: boolean;
  /** Answers whether the cluster has it; rejects where it may be sent again. */
  readonly onApprove: (comment: string) => Promise<boolean>;
  readonly onCancel: () => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const [cleared, setCleared] = useState(false);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  // The tick is not kept: it is given anew for what was just read.
  const kept = useKept<string>({ name: 'approve', about, title, latest: { version: 0, value: '' } });
  const { mine: comment, holding } = kept;
  const tick = useRef<CheckboxRef>(null);
  const approve = (): void => {
    setAsked(true);
    if (!cleared || isPending) return;
    setFailure(undefined);
    void onApprove(comment.trim()).then((taken) => taken && holding.saved(comment), setFailure);
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
        <KeptNotice kept={kept} />
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
            onChange={({ target }) => holding.set(target.value)}
          />
        </label>
        <ProblemAlert error={failure} />
      </form>
    </Modal>
  );
};
