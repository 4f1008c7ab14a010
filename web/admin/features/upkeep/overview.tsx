import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { upkeepSummaryEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { ColumnsByState } from './columns-by-state.tsx';
import { PortalItems } from './portal-items.tsx';
import { SiteSummaries } from './site-summaries.tsx';
import { statesByWeight } from './upkeep-state.tsx';
import { upkeepWords } from './upkeep-words.ts';

const late: readonly string[] = ['red', 'overdue', 'blank'];

/** All sites at once: figures that matter, columns in one state, site by site, the portal's daily target. */
export const Overview = (): ReactNode => {
  const say = useWords(upkeepWords);
  const summary = useAnswer(upkeepSummaryEndpoint, {});
  if (summary.isPending) return <Waiting />;
  if (!summary.data) return <ProblemAlert error={summary.error} again={() => void summary.refetch()} />;
  const { items } = summary.data;
  const failing = items.filter(({ vetoes }) => vetoes.length > 0).length;
  return (
    <>
      <nav className="figures" aria-label={say('overview')}>
        <a className={failing > 0 ? 'figure late' : 'figure'} href="#sites">
          <b>{failing}</b>
          {say('failing')}
        </a>
        {statesByWeight.slice(0, 6).map((state) => {
          const count = items.reduce((sum, { counts }) => sum + counts[state], 0);
          return (
            <Link
              key={state}
              className={late.includes(state) && count > 0 ? 'figure late' : 'figure'}
              to={state === 'red' ? '/upkeep' : `/upkeep?state=${state}`}
            >
              <b>{count}</b>
              {say(state)}
            </Link>
          );
        })}
      </nav>
      <ColumnsByState />
      <section className="panel" id="sites">
        <h2>{say('sites')}</h2>
        {items.length === 0 ? <p className="empty">{say('emptySites')}</p> : <SiteSummaries summaries={items} />}
      </section>
      <PortalItems />
    </>
  );
};
