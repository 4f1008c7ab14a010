import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { statesByWeight } from '#shared/domain/upkeep/upkeep-words.ts';
import { siteUpkeepEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { ColumnCounts } from './column-counts.tsx';
import { ColumnRows } from './column-rows.tsx';
import { upkeepWords } from './upkeep-words.ts';

const late: readonly string[] = ['red', 'overdue', 'blank'];

/** How the columns of one site stand, the most pressing first, and how many it has of which kind. */
export const SiteUpkeep = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(upkeepWords);
  const { nameOf } = useSites();
  const upkeep = useAnswer(siteUpkeepEndpoint, { params: { siteId } });
  if (upkeep.isPending) return <Waiting />;
  if (!upkeep.data) return <ProblemAlert error={upkeep.error} again={() => void upkeep.refetch()} />;
  const { items } = upkeep.data;
  const count = (state: string): number => items.filter((one) => one.state === state).length;
  return (
    <>
      <section className="figures" aria-label={say('overview')}>
        {statesByWeight.map((state) => (
          <div className={late.includes(state) && count(state) > 0 ? 'figure late' : 'figure'} key={state}>
            <b>{count(state)}</b>
            {say(state)}
          </div>
        ))}
      </section>
      <section className="panel">
        <h2>{say('columns')}</h2>
        {items.length === 0 ? (
          <p className="empty">{say('emptySite')}</p>
        ) : (
          <ColumnRows columns={items} file={`${say('title')} ${nameOf(siteId)}`} />
        )}
      </section>
      <ColumnCounts siteId={siteId} />
    </>
  );
};
