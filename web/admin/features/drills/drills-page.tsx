import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer, usePages } from '#desk/lib/api/queries.ts';
import { dayText } from '#desk/lib/format/time.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listDrillsEndpoint } from '#shared/schemas/http/supervision/drill-endpoints.ts';
import { AnnualDrills } from './annual-drills.tsx';
import { DrillMark, useMinutes } from './drill-state.tsx';
import { drillWords } from './drill-words.ts';

/** Drills of a year, newest first, and the sites that had none. */
export const Component = (): ReactNode => {
  const say = useWords(drillWords);
  const minutes = useMinutes();
  const may = useMay();
  const navigate = useNavigate();
  const [filters, setFilters] = useFilters(['year', 'site']);
  const thisYear = dayText(Date.now()).slice(0, 4);
  const year = /^2\d{3}$/.test(filters.year ?? '') ? Number(filters.year) : Number(thisYear);
  const site = filters.site;
  const pages = usePages(listDrillsEndpoint, { query: { year, ...(site ? { site } : {}), limit: 20 } });
  const missing = useAnswer(listDrillsEndpoint, { query: { year, limit: 1 } });
  const calls = may('supervision.manage') || may('site.manage');
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        calls ? (
          <Button type="primary" onClick={() => void navigate(`/drills/new${site ? `?site=${site}` : ''}`)}>
            {say('start')}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <Input
          type="number"
          aria-label={say('year')}
          value={year}
          min={2000}
          max={2999}
          style={{ width: 110 }}
          onChange={({ target }) => setFilters({ year: target.value === thisYear ? undefined : target.value })}
        />
        <SiteSelect every value={site ?? ''} onChange={(next) => setFilters({ site: next })} />
      </search>
      <section className="panel">
        <PagedList pages={pages} empty={say('emptyList')}>
          {(items) => (
            <ul className="rows">
              {items.map((drill) => (
                <li key={`${drill.siteId}/${drill.drillId}`}>
                  <DrillMark drill={drill} />
                  <Link className="row-title" to={`/drills/${drill.siteId}/${drill.drillId}`}>
                    {say(drill.scenario)}
                  </Link>
                  <span className="quiet">
                    <SiteName siteId={drill.siteId} /> · {dayText(drill.startedAt)}
                  </span>
                  {drill.report.secondsToAct === null ? null : (
                    <span className="quiet">
                      {say('timeToAct')} {minutes(drill.report.secondsToAct)}
                    </span>
                  )}
                  <p className="row-note">{drill.brief}</p>
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </section>
      {missing.data ? <AnnualDrills {...missing.data} site={site} /> : null}
    </Page>
  );
};
