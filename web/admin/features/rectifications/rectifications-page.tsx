import { Button, Radio } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { usePages } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listRectificationsEndpoint } from '#shared/schemas/http/supervision/rectification-endpoints.ts';
import { RectificationMark, rectificationStates } from './rectification-state.tsx';
import { rectificationWords } from './rectification-words.ts';

/** Rectification notices of the sites within reach, nearest deadline first. */
export const Component = (): ReactNode => {
  const say = useWords(rectificationWords);
  const may = useMay();
  const navigate = useNavigate();
  const [filters, setFilters] = useFilters(['state', 'site']);
  const state = rectificationStates.find((one) => one === filters.state) ?? 'issued';
  const site = filters.site;
  const pages = usePages(listRectificationsEndpoint, { query: { state, ...(site ? { site } : {}), limit: 20 } });
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        may('supervision.manage') ? (
          <Button type="primary" onClick={() => void navigate(`/rectifications/new${site ? `?site=${site}` : ''}`)}>
            {say('issue')}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <Radio.Group
          optionType="button"
          aria-label={say('state')}
          value={state}
          onChange={({ target }) => setFilters({ state: target.value === 'issued' ? undefined : target.value })}
          options={rectificationStates.map((one) => ({ value: one, label: say(one) }))}
        />
        <SiteSelect every value={site ?? ''} onChange={(next) => setFilters({ site: next })} />
      </search>
      <section className="panel">
        <PagedList pages={pages} empty={say('emptyList')}>
          {(items) => (
            <ul className="rows">
              {items.map((notice) => (
                <li key={`${notice.siteId}/${notice.rectificationId}`}>
                  <RectificationMark notice={notice} />
                  <Link className="row-title" to={`/rectifications/${notice.siteId}/${notice.rectificationId}`}>
                    {notice.subject.name}
                  </Link>
                  <span className="quiet">
                    <SiteName siteId={notice.siteId} />
                  </span>
                  <span className={notice.overdue ? 'late-figure' : 'quiet'}>
                    {say('deadline')} {notice.deadline}
                  </span>
                  <p className="row-note">{notice.problem}</p>
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </section>
    </Page>
  );
};
