import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { usePages } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';
import { type AccountAnswer, AccountState } from './account-state.tsx';
import { accountWords } from './account-words.ts';

/** Everybody who works with the cluster. */
export const Component = (): ReactNode => {
  const say = useWords(accountWords);
  const { nameOf } = useSites();
  const may = useMay();
  const navigate = useNavigate();
  const [filters, setFilters] = useFilters(['q', 'site']);
  const pages = usePages(accountEndpoints.list, { query: { ...filters, limit: 30 } });
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        may('account.manage') ? (
          <Button type="primary" onClick={() => navigate('/accounts/new')}>
            {say('create')}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <Input.Search
          aria-label={say('search')}
          placeholder={say('search')}
          allowClear
          defaultValue={filters.q ?? ''}
          style={{ width: 300 }}
          onSearch={(q) => setFilters({ q })}
        />
        <SiteSelect every value={filters.site ?? ''} onChange={(site) => setFilters({ site })} />
      </search>
      <div className="panel">
        <PagedList pages={pages} empty={say('empty')}>
          {(items) => (
            <ListTable<AccountAnswer>
              rowKey="accountId"
              dataSource={[...items]}
              pagination={false}
              columns={[
                {
                  title: say('name'),
                  render: (_, account) => <Link to={`/accounts/${account.accountId}`}>{account.name}</Link>,
                },
                { title: say('username'), dataIndex: 'username' },
                { title: say('unit'), dataIndex: 'unit' },
                { title: say('site'), render: (_, { siteId }) => (siteId ? nameOf(siteId) : '—') },
                { title: say('state'), render: (_, account) => <AccountState account={account} /> },
                {
                  title: say('lastSignIn'),
                  render: (_, { lastSignInAt }) =>
                    lastSignInAt ? (
                      <Moment at={lastSignInAt} relative />
                    ) : (
                      <span className="quiet">{say('never')}</span>
                    ),
                },
              ]}
            />
          )}
        </PagedList>
      </div>
    </Page>
  );
};
