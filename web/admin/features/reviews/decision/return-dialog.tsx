import { Button, Checkbox, Input, Modal, Radio } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type ReactNode, useRef, useState } from 'react';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { KeptNotice } from '#desk/components/kept/kept-notice.tsx';
import { useKept } from '#desk/components/kept/use-kept.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import { returnPhrases, reviewsWords } from '../reviews-words.ts';

export type ReturnNote = {
  readonly comment: string;
  readonly toStage?: string | undefined;
  readonly secrecy?: 'refer' | undefined;
};

type Entry = { readonly comment: string; readonly toStage: string; readonly refer: boolean };
const fresh: Entry = { comment: '', toStage: '', refer: false };

/** Asks why and to whom. Ctrl+Enter sends it. */
export const ReturnDialog = ({
  about,
  title,
  stages,
  isPending,
  onReturn,
  onCancel,
}: {
  /** Names what is decided on: what was written is kept under it until the cluster has it. */
  readonly about: string;
  readonly title: string;
  /** Stages before the present one, to which it may go back. */
  readonly stages: readonly string[];
  readonly isPending: boolean;
  /** Answers whether the cluster has it; rejects where it may be sent again. */
  readonly onReturn: (note: ReturnNote) => Promise<boolean>;
  readonly onCancel: () => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  const lng = useLanguage();
  const kept = useKept<Entry>({ name: 'return', about, title, latest: { version: 0, value: fresh } });
  const { mine, holding } = kept;
  const { comment, toStage, refer } = mine;
  const set = (change: Partial<Entry>): void => holding.set({ ...holding.state().mine, ...change });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const field = useRef<TextAreaRef>(null);
  const empty = comment.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (empty || isPending) return;
    setFailure(undefined);
    void onReturn({
      comment: comment.trim(),
      ...(toStage ? { toStage } : {}),
      ...(refer ? { secrecy: 'refer' as const } : {}),
    }).then((taken) => taken && holding.saved(mine), setFailure);
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
        <KeptNotice kept={kept} />
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
            onChange={({ target }) => set({ comment: target.value })}
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
                onClick={() => set({ comment: comment ? `${comment}\n${said}` : said })}
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
              onChange={({ target }) => set({ toStage: target.value as string })}
              options={[
                { value: '', label: say('toAuthor') },
                ...stages.map((stage) => ({ value: stage, label: named(stage) })),
              ]}
            />
          </fieldset>
        ) : null}
        <ProblemAlert error={failure} />
        <Checkbox checked={refer} onChange={({ target }) => set({ refer: target.checked })}>
          {say('secrecyReferTick')}
        </Checkbox>
      </form>
    </Modal>
  );
};
