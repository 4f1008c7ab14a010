import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { timeText } from '#desk/lib/format/time.ts';
import { colon, comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { type SubmissionAnswer, SubmissionState } from '../submission-state.tsx';
import { submissionWords } from '../submission-words.ts';

/** Who sent it when, what for, and what has become of it. */
export const SubmissionFacts = ({
  siteId,
  submission,
}: {
  readonly siteId: string;
  readonly submission: SubmissionAnswer;
}): ReactNode => {
  const say = useWords(submissionWords);
  const { columnIds, event } = submission;
  return (
    <>
      <p className="quiet">
        <SiteName siteId={submission.unitSiteId} /> · {submission.sentBy.name} · {timeText(submission.sentAt)}{' '}
        <SubmissionState status={submission.status} />
      </p>
      {columnIds.length > 0 ? (
        <p>
          {say('askedColumns')}
          {colon()}
          {columnIds.map((columnId, n) => (
            <span key={columnId}>
              {n > 0 ? comma() : ''}
              <ColumnName siteId={siteId} columnId={columnId} />
            </span>
          ))}
          {submission.direct ? say('directNote') : ''}
        </p>
      ) : null}
      {submission.commissionId ? (
        <p>
          <Link to={`/commissions?site=${siteId}`}>{say('answersCommission')}</Link>
        </p>
      ) : null}
      {event ? (
        <p>
          {say(event.wants)}
          {colon()}
          {timeText(event.startsAt)} · {event.place}
        </p>
      ) : null}
      {submission.note ? <p className="pre-line">{submission.note}</p> : null}
      {submission.reason ? (
        <p className="quiet">
          {say('reasonGiven')}
          {colon()}
          {submission.reason}
        </p>
      ) : null}
      {submission.mergedInto ? (
        <p>
          <Link to={`/adoption?site=${siteId}&open=${submission.mergedInto}`}>{say('mergedWith')}</Link>
        </p>
      ) : null}
      {submission.status === 'memo' ? (
        <p>
          <Link to={`/memos?site=${siteId}`}>{say('openMemos')}</Link>
        </p>
      ) : null}
    </>
  );
};
