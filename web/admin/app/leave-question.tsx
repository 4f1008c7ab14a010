import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  title: ['退出前请确认', 'Before you sign out'],
  about: [
    '这台电脑上还留有您的 {{count}} 份没有存到服务器的内容。保留：您下次在这台电脑登录后可接着做，别人登录时看不到。公用电脑请选择清除，清除后不能找回。',
    'This computer keeps {{count}} entries of yours that the server does not have. Keep them to go on when you sign in here again; nobody else who signs in sees them. On a shared computer, clear them; they cannot be brought back.',
  ],
  stay: ['暂不退出', 'Stay'],
  clear: ['清除并退出', 'Clear and sign out'],
  keep: ['保留并退出', 'Keep and sign out'],
} as const;

/** Asks what becomes of what this device keeps when a person signs out. */
export const LeaveQuestion = ({
  count,
  onLeave,
  onStay,
}: {
  readonly count: number;
  readonly onLeave: (clears: boolean) => void;
  readonly onStay: () => void;
}): ReactNode => {
  const say = useWords(words);
  return (
    <Modal
      open
      title={say('title')}
      onCancel={onStay}
      footer={
        <>
          <Button onClick={onStay}>{say('stay')}</Button>
          <Button danger onClick={() => onLeave(true)}>
            {say('clear')}
          </Button>
          <Button type="primary" onClick={() => onLeave(false)}>
            {say('keep')}
          </Button>
        </>
      }
    >
      <p>{say('about', { count })}</p>
    </Modal>
  );
};
