import { App, Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { SiteSelect, useUnits } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { useIsNarrow } from '#desk/lib/use-is-wide.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  adoptSubmissionsEndpoint,
  listDeskEndpoint,
  returnSubmissionsEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { Adoptions, type SubmissionAnswer, SubmissionState, statuses } from '../submission-state.tsx';
import { submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';
import { DeskDetail } from './desk-detail.tsx';
import { type ItemResult, ItemResults } from './item-results.tsx';

/** The portal's desk: what units sent, to be adopted, returned, merged or put before leaders, one by one or several at once. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const [siteId, setSite] = useSite('submission.decide');
  const units = useUnits(siteId);
  const [filters, setFilters] = useFilters(['status', 'unit', 'q', 'open']);
  const status = statuses.find((one) => one === (filters.status ?? 'submitted'));
  const isOpen = filters.open !== undefined;
  // On a phone the one that is open takes the place of the list.
  const isNarrow = useIsNarrow();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [results, setResults] = useState<readonly ItemResult[]>([]);
  const pages = usePages(
    listDeskEndpoint,
    {
      params: { siteId },
      query: {
        ...(status ? { status } : {}),
        ...(filters.unit ? { unit: filters.unit } : {}),
        ...(filters.q ? { q: filters.q } : {}),
        limit: 30,
      },
    },
    { when: siteId !== '', everyMs: 60_000 },
  );
  const stale = [listDeskEndpoint] as const;
  const adopt = useAct(adoptSubmissionsEndpoint, stale);
  const give = useAct(returnSubmissionsEndpoint, stale);
  const titles = new Map(
    pages.data?.pages.flatMap(({ items }) => items.map(({ submissionId, title }) => [submissionId, title] as const)) ??
      [],
  );
  const done = (answer: { readonly results: readonly ItemResult[] }, word: 'adoptedDone' | 'returnedDone'): void => {
    setResults(answer.results);
    setChosen([]);
    if (answer.results.every(({ ok }) => ok)) void message.success(say(word));
  };
  return (
    <Page title={say('desk')} about={say('deskAbout')}>
      <search className="filters">
        <SiteSelect action="submission.decide" value={siteId} onChange={setSite} />
        <Select
          aria-label={say('status')}
          style={{ minWidth: 160 }}
          value={filters.status ?? 'submitted'}
          onChange={(next: string) => setFilters({ status: next })}
          options={[{ value: 'all', label: say('any') }, ...statuses.map((value) => ({ value, label: say(value) }))]}
        />
        <Select
          aria-label={say('unit')}
          style={{ minWidth: 180 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={filters.unit ?? ''}
          onChange={(unit: string) => setFilters({ unit })}
          options={[
            { value: '', label: say('allUnits') },
            ...units.map((unit) => ({ value: unit.siteId, label: unit.name })),
          ]}
        />
        <Input.Search
          aria-label={say('title')}
          placeholder={say('title')}
          allowClear
          style={{ width: 220 }}
          defaultValue={filters.q ?? ''}
          onSearch={(q) => setFilters({ q })}
        />
      </search>
      <ProblemAlert error={adopt.error} />
      <ItemResults results={results} titles={titles} />
      {chosen.length > 0 ? (
        <div className="filters">
          <span>{say('batch', { count: chosen.length })}</span>
          <Button
            type="primary"
            loading={adopt.isPending}
            onClick={() =>
              adopt.mutate(
                { params: { siteId }, body: { items: chosen.map((submissionId) => ({ submissionId })) } },
                { onSuccess: (answer) => done(answer, 'adoptedDone') },
              )
            }
          >
            {say('adopt')}
          </Button>
          <ReasonAct
            name="submission-return"
            about={`${siteId}/many`}
            subject={say('batch', { count: chosen.length })}
            act={say('return')}
            send={async (reason) =>
              done(
                await give.mutateAsync({ params: { siteId }, body: { submissionIds: [...chosen], reason } }),
                'returnedDone',
              )
            }
          />
        </div>
      ) : null}
      <div className={isOpen ? 'two-parts wide-left' : undefined}>
        {isOpen && isNarrow ? (
          <Button onClick={() => setFilters({ open: undefined })}>{say('backToList')}</Button>
        ) : (
          <section className="panel">
            <PagedList pages={pages} empty={say('deskEmpty')}>
              {(items) => (
                <ListTable<SubmissionAnswer>
                  rowKey="submissionId"
                  dataSource={[...items]}
                  beside={isOpen}
                  pagination={false}
                  onRow={({ submissionId }) => (submissionId === filters.open ? { 'aria-current': 'true' } : {})}
                  rowSelection={{
                    columnTitle: say('pick'),
                    selectedRowKeys: [...chosen],
                    onChange: (keys) => setChosen(keys.map(String)),
                    getCheckboxProps: ({ status: state, title }) => ({
                      disabled: state !== 'submitted',
                      'aria-label': title,
                    }),
                  }}
                  columns={[
                    {
                      title: say('title'),
                      render: (_, { title, submissionId }) => (
                        <Button type="link" className="row-link" onClick={() => setFilters({ open: submissionId })}>
                          {title}
                        </Button>
                      ),
                    },
                    { title: say('unit'), render: (_, { unitSiteId }) => <SiteName siteId={unitSiteId} /> },
                    { title: say('status'), render: (_, { status: state }) => <SubmissionState status={state} /> },
                    { title: say('sentAt'), spare: true, render: (_, { sentAt }) => <Moment at={sentAt} relative /> },
                    {
                      title: say('result'),
                      spare: true,
                      render: (_, { adoptions }) => <Adoptions adoptions={adoptions} openAt={siteId} />,
                    },
                  ]}
                />
              )}
            </PagedList>
          </section>
        )}
        {filters.open ? (
          <DeskDetail
            key={filters.open}
            siteId={siteId}
            submissionId={filters.open}
            onDone={() => setFilters({ open: undefined })}
          />
        ) : null}
      </div>
    </Page>
  );
};
