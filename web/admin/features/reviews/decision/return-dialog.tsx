import { Button, Checkbox, Input, Modal, Radio } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type ReactNode, useRef, useState } from 'react';
import { useArticleWords } from '#desk/components/article-state.tsx';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import { returnPhrases, reviewsWords } from '../reviews-words.ts';

export type ReturnNote = {
  readonly comment: string;
  readonly toStage?: string | undefined;
  readonly secrecy?: 'refer' | undefined;
};

/** Asks why and to whom. Ctrl+Enter sends it. */
export const ReturnDialog = ({
  title,
  stages,
  isPending,
  onReturn,
  onCancel,
}: {
  readonly title: string;
  /** Stages before the present one, to which it may go back. */
  readonly stages: readonly string[];
  readonly isPending: boolean;
  readonly onReturn: (note: ReturnNote) => void;
  readonly onCancel: () => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  const lng = useLanguage();
  const [comment, setComment] = useState('');
  const [toStage, setToStage] = useState('');
  const [refer, setRefer] = useState(false);
  const [asked, setAsked] = useState(false);
  const field = useRef<TextAreaRef>(null);
  const empty = comment.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (empty || isPending) return;
    onReturn({
      comment: comment.trim(),
      ...(toStage ? { toStage } : {}),
      ...(refer ? { secrecy: 'refer' as const } : {}),
    });
  };
  return (
    <Modal
      open
      title={title}
      okText={say('confirmReturn')}
      okButtonProps={{ danger: true }}
      cancelText={say('cancel')}
      confirmLoading={isPending}
      onOk={send}
      onCancel={onCancel}
      destroyOnHidden
      afterOpenChange={() => field.current?.focus()}
    >
      <form
        className="decision"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) send();
        }}
      >
        <label htmlFor="return-reason">
          {say('reason')}
          <Input.TextArea
            id="return-reason"
            ref={field}
            rows={4}
            maxLength={2000}
            required
            value={comment}
            status={asked && empty ? 'error' : ''}
            onChange={({ target }) => setComment(target.value)}
          />
        </label>
        {asked && empty ? (
          <p role="alert" className="wrong">
            {say('reasonNeeded')}
          </p>
        ) : null}
        <fieldset className="phrases">
          <legend>{say('quick')}</legend>
          {returnPhrases.map((phrase) => {
            const said = phrase[lng === 'zh' ? 0 : 1] ?? phrase[0];
            return (
              <Button
                key={phrase[0]}
                size="small"
                onClick={() => setComment((now) => (now ? `${now}\n${said}` : said))}
              >
                {said}
              </Button>
            );
          })}
        </fieldset>
        {stages.length > 0 ? (
          <fieldset>
            <legend>{say('to')}</legend>
            <Radio.Group
              value={toStage}
              onChange={({ target }) => setToStage(target.value as string)}
              options={[
                { value: '', label: say('toAuthor') },
                ...stages.map((stage) => ({ value: stage, label: named(stage) })),
              ]}
            />
          </fieldset>
        ) : null}
        <Checkbox checked={refer} onChange={({ target }) => setRefer(target.checked)}>
          {say('secrecyReferTick')}
        </Checkbox>
      </form>
    </Modal>
  );
};
