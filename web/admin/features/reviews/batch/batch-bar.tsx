import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { ApproveDialog } from '../decision/approve-dialog.tsx';
import { ReturnDialog } from '../decision/return-dialog.tsx';
import type { ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';
import type { useBatch } from './use-batch.ts';

/** The cluster takes so many at once. */
const most = 50;

/** What may be done with the texts that are ticked. */
export const BatchBar = ({
  texts,
  batch,
}: {
  readonly texts: readonly ReviewedText[];
  readonly batch: ReturnType<typeof useBatch>;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const [dialog, setDialog] = useState<'approve' | 'return'>();
  const count = texts.length;
  const ended = async (act: Promise<boolean>): Promise<boolean> => {
    const taken = await act;
    setDialog(undefined);
    return taken;
  };
  return (
    <div className="batch-bar">
      <span>{count > most ? say('tooMany', { most }) : say('selected', { count })}</span>
      <Button size="small" disabled={count > most} onClick={() => setDialog('return')}>
        {say('returnText')}
      </Button>
      <Button size="small" disabled={count > most} onClick={() => setDialog('approve')}>
        {say('approve')}
      </Button>
      {dialog === 'approve' ? (
        <ApproveDialog
          about="many"
          title={say('approveMany', { count })}
          consequence={say('manyOnline')}
          isPending={batch.isPending}
          onApprove={(comment) => ended(batch.decide(texts, { decision: 'approve', comment }))}
          onCancel={() => setDialog(undefined)}
        />
      ) : null}
      {dialog === 'return' ? (
        <ReturnDialog
          about="many"
          title={say('returnMany', { count })}
          stages={[]}
          isPending={batch.isPending}
          onReturn={(note) => ended(batch.decide(texts, { decision: 'return', ...note }))}
          onCancel={() => setDialog(undefined)}
        />
      ) : null}
    </div>
  );
};
