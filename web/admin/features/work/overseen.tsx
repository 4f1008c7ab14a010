import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listRectificationsEndpoint } from '#shared/schemas/http/supervision/rectification-endpoints.ts';
import { upkeepSummaryEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';

const words = {
  overseen: ['监督事项', 'What you oversee'],
  red: ['红色预警的栏目', 'Columns in the red'],
  overdue: ['超期的栏目', 'Columns overdue'],
  blank: ['空白栏目', 'Blank columns'],
  rectified: ['待确认的整改', 'Rectifications to confirm'],
  issued: ['整改中', 'Rectifications under way'],
} as const;

const columnStates = ['red', 'overdue', 'blank'] as const;
const noticeStates = ['rectified', 'issued'] as const;

/** What presses on the sites of the cluster for whoever oversees all of them; each figure leads to its list. */
export const Overseen = (): ReactNode => {
  const say = useWords(words);
  const summary = useAnswer(upkeepSummaryEndpoint, {});
  const rectified = useAnswer(listRectificationsEndpoint, { query: { state: 'rectified', limit: 100 } });
  const issued = useAnswer(listRectificationsEndpoint, { query: { state: 'issued', limit: 100 } });
  const notices = { rectified: rectified.data, issued: issued.data };
  const link = (to: string, word: keyof typeof words, count: number, urgent: boolean, more = false): ReactNode => (
    <Link key={word} className={urgent && count > 0 ? 'figure late' : 'figure'} to={to}>
      <b>
        {count}
        {more ? '+' : ''}
      </b>
      {say(word)}
    </Link>
  );
  return (
    <>
      <ProblemAlert error={summary.error ?? rectified.error ?? issued.error} />
      <nav className="figures" aria-label={say('overseen')}>
        {noticeStates.map((state) => {
          const found = notices[state];
          return found
            ? link(
                `/rectifications?state=${state}`,
                state,
                found.items.length,
                state === 'rectified',
                found.nextCursor !== null,
              )
            : null;
        })}
        {columnStates.map((state) =>
          summary.data
            ? link(
                `/upkeep?state=${state}`,
                state,
                summary.data.items.reduce((sum, { counts }) => sum + counts[state], 0),
                true,
              )
            : null,
        )}
      </nav>
    </>
  );
};
