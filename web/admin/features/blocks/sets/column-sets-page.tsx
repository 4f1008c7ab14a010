import type { ReactNode } from 'react';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listColumnSetsEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import { ColumnSet } from './column-set.tsx';
import { setWords } from './set-words.ts';
import './sets.css';

/** Whole sets of columns a site administrator adds in one go: scenarios, key areas, topics, events, systems. */
export const Component = (): ReactNode => {
  const say = useWords(setWords);
  const session = useSession();
  const may = useMay();
  const { sites } = useSites();
  const [filters, setFilters] = useFilters(['site']);
  const siteId = filters.site ?? session.siteId ?? sites.find((one) => may('column.manage', one.siteId))?.siteId ?? '';
  const kind = sites.find((one) => one.siteId === siteId)?.kind;
  const sets = useAnswer(listColumnSetsEndpoint, {});
  const offered = (sets.data?.items ?? []).filter(({ kinds }) => kind === undefined || kinds.includes(kind));
  return (
    <Page title={say('title')} about={say('about')}>
      <search className="filters">
        <SiteSelect action="column.manage" value={siteId} onChange={(site) => setFilters({ site })} />
      </search>
      <ProblemAlert error={sets.error} again={() => void sets.refetch()} />
      {sets.isPending ? <Waiting /> : null}
      {sets.data && offered.length === 0 ? <p className="panel empty">{say('none')}</p> : null}
      {offered.map((set) => (
        <ColumnSet key={`${siteId} ${set.setId}`} siteId={siteId} set={set} />
      ))}
    </Page>
  );
};
