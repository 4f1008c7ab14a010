import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { Kept } from './use-kept.ts';
import './kept.css';

const words = {
  restored: ['已恢复您 {{at}} 填写、还没有保存的内容。', 'What you entered at {{at}} and had not saved is back.'],
  discard: ['放弃这些内容', 'Discard it'],
  earlier: [
    '本机还有一份您 {{at}} 填写、没有保存的内容。',
    'This device also keeps what you entered at {{at}} and had not saved.',
  ],
  instead: ['换成那一份', 'Use that instead'],
  dropped: ['已放弃未保存的内容。', 'What was not saved is discarded.'],
  undo: ['撤销', 'Undo'],
  same: ['服务器上已有与您填写的相同的内容。', 'The server already has what you entered.'],
} as const;

/** Says what was brought back from this device, and lets it be put away and had back. */
export const KeptNotice = <Value,>({
  kept: { notice, holding },
}: {
  readonly kept: Pick<Kept<Value>, 'notice' | 'holding'>;
}): ReactNode => {
  const say = useWords(words);
  if (!notice) return null;
  if (notice.kind === 'same')
    return <Alert className="kept-notice" type="success" showIcon role="status" title={say('same')} />;
  const isBack = notice.kind === 'restored';
  const title = notice.kind === 'dropped' ? say('dropped') : say(notice.kind, { at: timeText(notice.at) });
  const act = { restored: 'discard', earlier: 'instead', dropped: 'undo' } as const;
  return (
    <Alert
      className="kept-notice"
      type="info"
      showIcon
      role="status"
      title={title}
      action={
        <Button size="small" disabled={false} onClick={() => (isBack ? holding.discard() : holding.undo())}>
          {say(act[notice.kind])}
        </Button>
      }
    />
  );
};
