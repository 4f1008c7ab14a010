import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { dueStanding } from '#shared/domain/review/due-standing.ts';
import { reviewsWords } from '../reviews-words.ts';

/** When a text must be decided, and whether that is near or past. */
export const DueMark = ({ dueAt }: { readonly dueAt: string | undefined }): ReactNode => {
  const say = useWords(reviewsWords);
  if (!dueAt) return null;
  const standing = dueStanding(dueAt, new Date());
  return (
    <span className="due-mark quiet">
      {standing === 'overdue' ? <Mark tone="bad">{say('late')}</Mark> : null}
      {standing === 'soon' ? <Mark tone="warning">{say('soon')}</Mark> : null}
      {say('due')} <Moment at={dueAt} relative />
    </span>
  );
};
