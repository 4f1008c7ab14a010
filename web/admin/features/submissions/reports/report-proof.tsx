import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { Moment } from '#desk/components/list/moment.tsx';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { listReportsEndpoint } from '#shared/schemas/http/submissions/report-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

type Report = z.output<typeof listReportsEndpoint.answer>['items'][number];

/** Who signed a report or why it was kept, and what proves that it was adopted. */
export const ReportProof = ({ report }: { readonly report: Report }): ReactNode => {
  const say = useWords(submissionWords);
  const { leader, decidedBy, decidedAt, reason, adoptedOn, evidence, siteId } = report;
  return (
    <>
      {leader ? (
        <span className="small" style={{ display: 'block' }}>
          {say('leader')}
          {colon()}
          {leader}{' '}
          <span className="quiet">
            {say('enteredBy', { name: decidedBy?.name ?? '' })} · <Moment at={decidedAt} />
          </span>
        </span>
      ) : null}
      {reason ? (
        <span className="small" style={{ display: 'block' }}>
          {say('reasonGiven')}
          {colon()}
          {reason}
        </span>
      ) : null}
      {adoptedOn ? (
        <span className="small" style={{ display: 'block' }}>
          {say('adoptedOn')}
          {colon()}
          {adoptedOn}{' '}
          {evidence?.url ? (
            <a href={evidence.url} target="_blank" rel="noreferrer">
              {say('openEvidence')}
            </a>
          ) : null}{' '}
          {evidence?.mediaId ? <Link to={`/media/${siteId}/${evidence.mediaId}`}>{say('evidenceFile')}</Link> : null}
        </span>
      ) : null}
    </>
  );
};
