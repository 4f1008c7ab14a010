import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { commissionsReceivedEndpoint } from '#shared/schemas/http/submissions/unit-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

type Commission = { commissionId: string; title: string; ask: string; dueAt: string; status: string };

/** What the site above asked this unit for. */
export const ReceivedCommissions = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(submissionWords);
  const received = useAnswer(commissionsReceivedEndpoint, { params: { siteId } }, { when: siteId !== '' });
  const open = ((received.data?.items ?? []) as unknown as Commission[]).filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say('received')}</h2>
      <ul className="rows">
        {open.map(({ commissionId, title, ask, dueAt }) => (
          <li key={commissionId}>
            <span className="row-title">
              <b>{title}</b> <span className="quiet">{ask}</span>
            </span>
            <span className="quiet">{say('dueAt', { at: timeText(dueAt) })}</span>
            <Link to={`/submissions/new?site=${siteId}&commission=${commissionId}`}>{say('answer')}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
