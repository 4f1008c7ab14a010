import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listSitesEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import { type SiteAnswer, SiteState } from './site-state.tsx';
import { siteWords } from './site-words.ts';

/** The portal and its sub-sites. */
export const Component = (): ReactNode => {
  const say = useWords(siteWords);
  const inMyLanguage = useBilingual();
  const may = useMay();
  const navigate = useNavigate();
  const sites = useAnswer(listSitesEndpoint, {});
  const kinds = ['portal', 'department', 'district', 'topic'] as const;
  const [{ q = '', kind: chosen }, setFilters] = useFilters(['q', 'kind']);
  const ordered = (sites.data?.items ?? []).toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const found = ordered.filter(
    ({ kind, name, unit, domain }) =>
      (!chosen || kind === chosen) &&
      [name.zh, name.en, unit.name, domain].some((text) => text?.toLowerCase().includes(q.toLowerCase())),
  );
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        may('site.create') ? (
          <Button type="primary" onClick={() => navigate('/sites/new')}>
            {say('create')}
          </Button>
        ) : null
      }
    >
      <ProblemAlert error={sites.error} again={() => void sites.refetch()} />
      {sites.isPending ? <Waiting /> : null}
      {sites.data?.items.length === 0 ? <p className="empty">{say('empty')}</p> : null}
      {ordered.length > 0 ? (
        <>
          <search className="filters">
            <Input.Search
              aria-label={say('find')}
              placeholder={say('find')}
              allowClear
              style={{ width: 280 }}
              defaultValue={q}
              onSearch={(text) => setFilters({ q: text.trim() })}
            />
            <Select
              aria-label={say('kind')}
              style={{ minWidth: 120 }}
              value={chosen ?? ''}
              onChange={(kind) => setFilters({ kind })}
              options={[
                { value: '', label: say('everyKind') },
                ...kinds.map((kind) => ({ value: kind, label: say(kind) })),
              ]}
            />
          </search>
          <div className="panel">
            <ListTable<SiteAnswer>
              rowKey="siteId"
              dataSource={found}
              locale={{ emptyText: say('noneFound') }}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  title: say('name'),
                  render: (_, site) => <Link to={`/sites/${site.siteId}`}>{inMyLanguage(site.name)}</Link>,
                },
                {
                  title: say('kind'),
                  render: (_, { kind }) => say(kind),
                },
                { title: say('status'), render: (_, { status }) => <SiteState status={status} /> },
                { title: say('unit'), render: (_, { unit }) => unit.name },
                { title: say('domain'), render: (_, { domain }) => domain ?? '—' },
                {
                  title: say('columns'),
                  render: (_, { siteId }) => <Link to={`/columns?site=${siteId}`}>{say('columns')}</Link>,
                },
              ]}
            />
          </div>
        </>
      ) : null}
    </Page>
  );
};
