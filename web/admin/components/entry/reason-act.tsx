import { Button, type ButtonProps, Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type ReactNode, useId, useRef, useState } from 'react';
import { KeptNotice } from '#desk/components/kept/kept-notice.tsx';
import { useKept } from '#desk/components/kept/use-kept.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { NoConnection } from '#desk/lib/api/problem.ts';
import { useWords } from '#desk/lib/words/words.ts';
import './reason-act.css';

const words = {
  reason: ['原因', 'Reason'],
  needed: ['请填写原因', 'Enter the reason'],
  cancel: ['取消', 'Cancel'],
} as const;

type Asking = {
  /** Of the act; with `about` it names what is kept on this device until the act is done. */
  readonly name: string;
  readonly about: string;
  /** What it is done to, as a list of kept entries calls it. */
  readonly subject: string;
  /** The act's verb: on the button, as the title, on what sends it. */
  readonly act: string;
  /** What follows from it. */
  readonly consequence?: string | undefined;
  readonly maxLength?: number;
  /** Does it; rejects where it was not done, and the question stays open with the problem inside. */
  readonly send: (reason: string) => Promise<unknown>;
};

const ReasonDialog = ({
  name,
  about,
  subject,
  act,
  consequence,
  maxLength = 2000,
  danger,
  send,
  onClose,
}: Asking & { readonly danger: boolean; readonly onClose: () => void }): ReactNode => {
  const say = useWords(words);
  const id = useId();
  const field = useRef<TextAreaRef>(null);
  const kept = useKept<string>({ name, about, title: `${act} · ${subject}`, latest: { version: 0, value: '' } });
  const { mine, holding } = kept;
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const empty = mine.trim() === '';
  const carryOut = async (): Promise<void> => {
    setAsked(true);
    if (empty || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await send(mine.trim());
      holding.saved(mine);
      onClose();
    } catch (failed) {
      setError(failed);
    }
    setBusy(false);
  };
  return (
    <Modal
      open
      title={act}
      okText={act}
      okButtonProps={{ danger }}
      cancelText={say('cancel')}
      confirmLoading={busy}
      onOk={() => void carryOut()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <div className="reason-act">
        <p>{subject}</p>
        {consequence ? <p>{consequence}</p> : null}
        <KeptNotice kept={kept} />
        <label htmlFor={id}>{say('reason')}</label>
        <Input.TextArea
          id={id}
          ref={field}
          rows={3}
          maxLength={maxLength}
          value={mine}
          status={asked && empty ? 'error' : ''}
          onChange={({ target }) => holding.set(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void carryOut();
          }}
        />
        {asked && empty ? (
          <p role="alert" className="wrong">
            {say('needed')}
          </p>
        ) : null}
        {error ? (
          <ProblemAlert error={error} again={error instanceof NoConnection ? () => void carryOut() : undefined} />
        ) : null}
      </div>
    </Modal>
  );
};

/**
 * An act that needs a reason: its button, and the question. What was typed stays in the open question when the act fails, and
 * on this device when the question is closed, until the act is done.
 */
export const ReasonAct = ({
  size,
  danger = false,
  disabled = false,
  ...asking
}: Asking & Pick<ButtonProps, 'size' | 'danger' | 'disabled'>): ReactNode => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...(size ? { size } : {})} danger={danger} disabled={disabled} onClick={() => setOpen(true)}>
        {asking.act}
      </Button>
      {open ? <ReasonDialog {...asking} danger={danger} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
