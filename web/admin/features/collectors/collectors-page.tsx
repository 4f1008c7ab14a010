import { Alert, App, Button, Drawer, Space } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  listCollectorRunsEndpoint,
  listCollectorsEndpoint,
  removeCollectorEndpoint,
  runCollectorEndpoint,
} from '#shared/schemas/http/articles/collector-endpoints.ts';
import { type Collector, CollectorForm } from './collector-form.tsx';
import { CollectorRuns } from './collector-runs.tsx';
import { collectorWords } from './collector-words.ts';

/** The sources a site collects from, their runs, and what came of them. */
export const Component = (): ReactNode => {
  const say = useWords(collectorWords);
  const session = useSession();
  const may = useMay();
  const { sites } = useSites();
  const { modal, message } = App.useApp();
  const [filters, setFilters] = useFilters(['site', 'runs', 'edit']);
  const siteId = filters.site ?? session.siteId ?? sites.find((one) => may('column.manage', one.siteId))?.siteId ?? '';
  const collectors = useAnswer(
    listCollectorsEndpoint,
    { params: { siteId } },
    { when: siteId !== '', everyMs: 15_000 },
  );
  const run = useAct(runCollectorEndpoint, [listCollectorsEndpoint, listCollectorRunsEndpoint]);
  const remove = useAct(removeCollectorEndpoint, [listCollectorsEndpoint]);
  // What is open stands in the address, so that what a closed tab left is found again.
  const edited = collectors.data?.items.find(({ collectorId }) => collectorId === filters.edit);
  const setOpen = (edit: string | undefined): void => setFilters({ edit });
  const ask = ({ collectorId, name }: Collector): void =>
    void modal.confirm({
      title: say('remove'),
      content: say('removeAsk', { name }),
      okText: say('remove'),
      cancelText: say('cancel'),
      onOk: () => remove.mutate({ params: { siteId, collectorId } }),
    });
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <Button type="primary" onClick={() => setOpen('new')}>
          {say('create')}
        </Button>
      }
    >
      <search className="filters">
        <SiteSelect action="column.manage" value={siteId} onChange={(site) => setFilters({ site, edit: undefined })} />
      </search>
      <ProblemAlert error={collectors.error ?? run.error ?? remove.error} />
      {collectors.isPending ? <Waiting /> : null}
      {collectors.data?.enabled === false ? <Alert type="info" showIcon title={say('off')} /> : null}
      {collectors.data?.enabled ? (
        <p className="quiet">{say('hosts', { hosts: collectors.data.hosts.join(comma()) })}</p>
      ) : null}
      {collectors.data?.items.length === 0 ? <p className="empty">{say('empty')}</p> : null}
      {collectors.data?.items.map((collector) => (
        <section className="panel" key={collector.collectorId}>
          <h2>
            {collector.name}{' '}
            <Mark tone={collector.active ? 'good' : 'quiet'}>{say(collector.active ? 'active' : 'paused')}</Mark>
          </h2>
          <p className="quiet">
            {say(collector.kind)} · {collector.url} → <ColumnName siteId={siteId} columnId={collector.columnId} /> ·{' '}
            {collector.sourceName}
          </p>
          <p className="quiet">
            {say('lastRun')} <Moment at={collector.lastRunAt} relative /> · {say('nextRun')}{' '}
            <Moment at={collector.nextRunAt} relative />
          </p>
          {collector.failures > 0 ? (
            <Alert
              type="warning"
              showIcon
              title={say('failing', { count: collector.failures, reason: collector.lastFailure ?? '' })}
            />
          ) : null}
          <Space wrap>
            <Button
              loading={run.isPending}
              onClick={() =>
                run.mutate(
                  { params: { siteId, collectorId: collector.collectorId }, body: {} },
                  { onSuccess: () => void message.success(say('started')) },
                )
              }
            >
              {say('run')}
            </Button>
            <Button
              aria-expanded={filters.runs === collector.collectorId}
              onClick={() =>
                setFilters({ runs: filters.runs === collector.collectorId ? undefined : collector.collectorId })
              }
            >
              {say('runs')}
            </Button>
            <Button onClick={() => setOpen(collector.collectorId)}>{say('change')}</Button>
            <Button danger onClick={() => ask(collector)}>
              {say('remove')}
            </Button>
          </Space>
          {filters.runs === collector.collectorId ? (
            <CollectorRuns siteId={siteId} collectorId={collector.collectorId} />
          ) : null}
        </section>
      ))}
      <Drawer
        title={say(edited ? 'change' : 'create')}
        open={siteId !== '' && (filters.edit === 'new' || edited !== undefined)}
        size="large"
        destroyOnHidden
        onClose={() => setOpen(undefined)}
      >
        <CollectorForm
          key={`${siteId}/${filters.edit}`}
          siteId={siteId}
          collector={edited}
          onDone={() => {
            setOpen(undefined);
            void message.success(say('saved'));
          }}
        />
      </Drawer>
    </Page>
  );
};
