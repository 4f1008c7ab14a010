import type { ReactNode } from 'react';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { ownFiguresEndpoint } from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

/** This month's counts of one unit and its rank within its class. */
export const OwnFigures = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(submissionWords);
  const month = timeText(Date.now()).slice(0, 7);
  const figures = useAnswer(
    ownFiguresEndpoint,
    { params: { siteId }, query: { from: month, to: month } },
    { when: siteId !== '' },
  );
  const row = figures.data?.row;
  if (!row || !figures.data) return null;
  const shown: readonly (readonly [string, string | number, boolean?])[] = [
    [say('figSubmitted'), row.submitted],
    [say('figAdopted'), row.adopted],
    [say('figRate'), row.rate === undefined ? '—' : `${row.rate.toFixed(1)}%`],
    [say('figPoints'), row.points],
    [say('figRank'), `${row.rank} / ${figures.data.of}`],
    [say('figMissed', { quota: figures.data.weeklyQuota }), row.missedWeeks.length, row.missedWeeks.length > 0],
  ];
  return (
    <div className="figures">
      {shown.map(([name, value, late]) => (
        <div key={name} className={late ? 'figure late' : 'figure'}>
          {name}
          <b>{value}</b>
        </div>
      ))}
    </div>
  );
};
