import { App, Input } from 'antd';
import { useWords } from '#desk/lib/words/words.ts';
import { submissionWords } from './submission-words.ts';

/** Asks why, and does nothing without an answer. */
export const useAskReason = (): ((title: string, act: (reason: string) => void) => void) => {
  const say = useWords(submissionWords);
  const { modal, message } = App.useApp();
  return (title, act) => {
    let reason = '';
    void modal.confirm({
      title,
      content: (
        <Input.TextArea
          rows={3}
          maxLength={2000}
          aria-label={say('reason')}
          placeholder={say('reason')}
          onChange={({ target }) => {
            reason = target.value.trim();
          }}
        />
      ),
      okText: title,
      cancelText: say('cancel'),
      onOk: () => {
        if (reason) return act(reason);
        void message.warning(say('required'));
        return Promise.reject(new Error('no reason given'));
      },
    });
  };
};
