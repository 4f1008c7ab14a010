import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { sizeText } from '#desk/lib/format/size.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getOperationsHealthEndpoint,
  reconcileSearchEndpoint,
} from '#shared/schemas/http/operations/operations-endpoints.ts';
import { DeadLetters } from './dead-letters.tsx';
import { FailedPages } from './failed-pages.tsx';
import { objectWords, operationsWords, tableWords } from './operations-words.ts';
import { SearchDomainHealth } from './search-domain-health.tsx';

/** Whether the machinery flows: feeds, queues, what failed, search, storage. */
export const Component = (): ReactNode => {
  const say = useWords(operationsWords);
  const sayTable = useWords(tableWords);
  const sayObjects = useWords(objectWords);
  const { message } = App.useApp();
  const [filters, setFilters] = useFilters(['queue']);
  const health = useAnswer(getOperationsHealthEndpoint, {}, { everyMs: 30_000 });
  const reconcile = useAct(reconcileSearchEndpoint, [getOperationsHealthEndpoint]);
  if (health.isPending) return <Waiting />;
  if (!health.data) return <UnreadPage error={health.error} again={() => void health.refetch()} />;
  const { status, versions, feeds, queues, search, searchDomain, storage, machine } = health.data;
  const open = queues.find(({ queue }) => queue === filters.queue)?.queue;
  return (
    <Page
      title={say('title')}
      about={
        <>
          <Mark tone={status === 'ok' ? 'good' : 'warning'}>{say(status)}</Mark> {say('about')}{' '}
          {say('versions', { release: versions.release, node: versions.node })}
        </>
      }
    >
      {machine ? (
        <div className="figures">
          <div className="figure">
            {say('disk')}
            <b>{sizeText(machine.freeBytes)}</b>
            <span className="quiet small">{say('diskOf', { size: sizeText(machine.totalBytes) })}</span>
          </div>
          <div className="figure">
            {say('database')}
            <b>{sizeText(machine.databaseBytes)}</b>
          </div>
          <div className="figure">
            {say('memory')}
            <b>{sizeText(machine.memoryBytes)}</b>
          </div>
        </div>
      ) : null}
      <section className="panel">
        <h2>{say('queues')}</h2>
        <ListTable
          rowKey="queue"
          size="small"
          pagination={false}
          dataSource={queues}
          columns={[
            { title: say('queue'), render: (_, { queue }) => say(queue) },
            { title: say('waiting'), dataIndex: 'waiting', align: 'right' },
            { title: say('inFlight'), dataIndex: 'inFlight', align: 'right' },
            {
              title: say('dead'),
              align: 'right',
              render: (_, { queue, dead }) => (
                <>
                  {dead > 0 ? <Mark tone="bad">{dead}</Mark> : 0}{' '}
                  <Button
                    size="small"
                    aria-label={`${say('show')} ${say(queue)}`}
                    onClick={() => setFilters({ queue: open === queue ? undefined : queue })}
                  >
                    {say('show')}
                  </Button>
                </>
              ),
            },
          ]}
        />
        {open ? <DeadLetters queue={open} /> : null}
      </section>
      <section className="panel">
        <h2>{say('feeds')}</h2>
        <ListTable
          rowKey="table"
          size="small"
          pagination={false}
          dataSource={feeds}
          columns={[
            {
              title: say('table'),
              render: (_, { table }) => (table in tableWords ? sayTable(table as keyof typeof tableWords) : table),
            },
            { title: say('behind'), dataIndex: 'behind', align: 'right' },
            { title: say('oldest'), render: (_, { oldestAt }) => <Moment at={oldestAt} relative /> },
          ]}
        />
      </section>
      <section className="panel">
        <h2>{say('searchDrift')}</h2>
        <ProblemAlert error={reconcile.error} />
        <p>
          {search
            ? say('drift', { at: timeText(search.finishedAt), behind: search.behind, orphans: search.orphans })
            : say('never')}
        </p>
        <Button
          loading={reconcile.isPending}
          onClick={() => reconcile.mutate({ body: {} }, { onSuccess: () => void message.success(say('reconciling')) })}
        >
          {say('reconcile')}
        </Button>
      </section>
      {searchDomain ? <SearchDomainHealth domain={searchDomain} /> : null}
      <FailedPages />
      {storage ? (
        <section className="panel">
          <h2>
            {say('storage')}{' '}
            <span className="quiet small">{say('measured', { at: timeText(storage.measuredAt) })}</span>
          </h2>
          <ListTable
            rowKey="kind"
            size="small"
            pagination={false}
            dataSource={storage.kinds}
            locale={{ emptyText: say('nothingStored') }}
            columns={[
              {
                title: say('kind'),
                render: (_, { kind }) => (kind in objectWords ? sayObjects(kind as keyof typeof objectWords) : kind),
              },
              { title: say('objects'), dataIndex: 'objects', align: 'right' },
              { title: say('size'), align: 'right', render: (_, { bytes }) => sizeText(bytes) },
            ]}
          />
        </section>
      ) : null}
    </Page>
  );
};
