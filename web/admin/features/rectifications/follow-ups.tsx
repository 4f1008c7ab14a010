import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { RectificationAnswer } from './rectification-state.tsx';
import { rectificationWords } from './rectification-words.ts';

/** What was said and done about a notice, oldest first. */
export const FollowUps = ({ notice }: { readonly notice: RectificationAnswer }): ReactNode => {
  const say = useWords(rectificationWords);
  return (
    <section className="panel">
      <h2>{say('followUps')}</h2>
      {notice.followUps.length === 0 ? (
        <p className="quiet">{say('noFollowUps')}</p>
      ) : (
        <ol className="rows">
          {notice.followUps.map(({ step, at, by, text }) => (
            <li key={`${at}${step}`}>
              <Mark tone={step === 'reject' ? 'warning' : step === 'confirm' ? 'good' : 'quiet'}>{say(step)}</Mark>
              <span>{by.name}</span>
              <span className="quiet">
                <Moment at={at} relative />
              </span>
              <p className="row-note">{text}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
