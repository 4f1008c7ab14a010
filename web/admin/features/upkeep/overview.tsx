import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { DailyVolume } from '#desk/components/work/daily-volume.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { UpkeepState } from '#shared/domain/upkeep/column-upkeep.ts';
import { statesByWeight } from '#shared/domain/upkeep/upkeep-words.ts';
import { upkeepSummaryEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { ColumnsByState } from './columns-by-state.tsx';
import { SiteSummaries } from './site-summaries.tsx';
import { upkeepWords } from './upkeep-words.ts';

const late: readonly string[] = ['red', 'overdue', 'blank'];

/** All sites at once: figures that matter, the columns that press most, site by site, the portal's daily target. */
export const Overview = (): ReactNode => {
  const say = useWords(upkeepWords);
  const summary = useAnswer(upkeepSummaryEndpoint, {});
  const portal = useSites().sites.find(({ kind }) => kind === 'portal');
  if (summary.isPending) return <Waiting />;
  if (!summary.data) return <ProblemAlert error={summary.error} again={() => void summary.refetch()} />;
  const { items } = summary.data;
  const pressing = statesByWeight.slice(0, 5);
  const countOf = (state: UpkeepState): number => items.reduce((sum, { counts }) => sum + counts[state], 0);
  const failing = items.filter(({ vetoes }) => vetoes.length > 0).length;
  return (
    <>
      <nav className="figures" aria-label={say('overview')}>
        <a className={failing > 0 ? 'figure late' : 'figure'} href="#sites">
          <b>{failing}</b>
          {say('failing')}
        </a>
        {statesByWeight.slice(0, 6).map((state) => {
          const count = countOf(state);
          return (
            <Link
              key={state}
              className={late.includes(state) && count > 0 ? 'figure late' : 'figure'}
              to={`/upkeep?state=${state}`}
            >
              <b>{count}</b>
              {say(state)}
            </Link>
          );
        })}
      </nav>
      <ColumnsByState usual={pressing.find((state) => countOf(state) > 0) ?? 'red'} />
      <section className="panel" id="sites">
        <h2>{say('sites')}</h2>
        {items.length === 0 ? <p className="empty">{say('emptySites')}</p> : <SiteSummaries summaries={items} />}
      </section>
      <DailyVolume siteId={portal?.siteId ?? ''} />
    </>
  );
};
