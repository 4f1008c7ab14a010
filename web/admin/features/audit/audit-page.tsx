import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { addressOf } from '#desk/lib/api/call.ts';
import { itemsOf, useAct, usePages } from '#desk/lib/api/queries.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { exportAuditEndpoint, listAuditEndpoint, verifyAuditEndpoint } from '#shared/schemas/http/audit-endpoints.ts';
import { AuditFilterBar, auditFilterNames } from './audit-filters.tsx';
import { AuditSubject } from './audit-subject.tsx';
import { auditActions, auditWords } from './audit-words.ts';
import { ChainVerdict } from './chain-verdict.tsx';

const useActionName = (): ((action: string) => string) => {
  const say = useWords(auditActions);
  return (action) => (action in auditActions ? say(action as keyof typeof auditActions) : action);
};

const ways: Readonly<Record<string, 'session' | 'commandLine' | 'token' | 'system'>> = {
  session: 'session',
  commandLine: 'commandLine',
  token: 'token',
  system: 'system',
};

/** The audit log of one site or of the cluster, latest first, and the proof that nothing of it was changed. */
export const Component = (): ReactNode => {
  const say = useWords(auditWords);
  const nameOf = useActionName();
  const session = useSession();
  const whole = session.grants.some(({ actions, siteId }) => siteId === '*' && actions.includes('audit.read'));
  const [filters, setFilters] = useFilters(auditFilterNames);
  const siteId = filters.site ?? (whole ? 'cluster' : (session.siteId ?? ''));
  const { site: _, ...narrowed } = filters;
  const pages = usePages(listAuditEndpoint, {
    params: { siteId },
    query: { ...narrowed, limit: 50 },
  });
  const verify = useAct(verifyAuditEndpoint);
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <>
          <Button href={addressOf(exportAuditEndpoint, { params: { siteId }, query: narrowed })}>
            {say('export')}
          </Button>
          <Button
            type="primary"
            loading={verify.isPending}
            onClick={() => verify.mutate({ params: { siteId }, body: {} })}
          >
            {say('verify')}
          </Button>
        </>
      }
    >
      <AuditFilterBar
        siteId={siteId}
        whole={whole}
        filters={filters}
        person={itemsOf(pages).find(({ actor }) => actor.accountId === filters.account)?.actor.name}
        onChange={(change) => {
          if ('site' in change) verify.reset();
          setFilters(change);
        }}
      />
      <ProblemAlert error={verify.error} />
      {verify.data ? <ChainVerdict verdict={verify.data} /> : null}
      <div className="panel">
        <PagedList pages={pages} empty={say('empty')}>
          {(items) => (
            <ListTable
              rowKey="recordId"
              size="small"
              dataSource={[...items]}
              pagination={false}
              expandable={{
                columnTitle: say('facts'),
                expandedRowRender: ({ facts }) => <pre className="small">{JSON.stringify(facts, undefined, 2)}</pre>,
                rowExpandable: ({ facts }) => Object.keys(facts).length > 0,
              }}
              columns={[
                { title: say('at'), render: (_, { at }) => <Moment at={at} /> },
                {
                  title: say('who'),
                  render: (_, { actor }) => (
                    <>
                      <Button
                        type="link"
                        size="small"
                        className="row-link"
                        aria-label={say('onlyOf', {
                          name: actor.via === 'commandLine' ? say('commandLine') : actor.name,
                        })}
                        onClick={() => setFilters({ account: actor.accountId })}
                      >
                        {actor.via === 'commandLine' ? say('commandLine') : actor.name}
                      </Button>
                      {/* Signing in is the usual way; only another is worth saying. */}
                      {actor.via === 'session' || actor.via === 'commandLine' ? null : (
                        <span className="quiet small"> {say(ways[actor.via] ?? 'system')}</span>
                      )}
                    </>
                  ),
                },
                { title: say('what'), render: (_, record) => nameOf(record.action) },
                {
                  title: say('subject'),
                  render: (_, record) => (
                    <AuditSubject record={record} among={items} onChoose={(id) => setFilters({ subject: id })} />
                  ),
                },
                {
                  title: say('result'),
                  render: (_, { success }) => (
                    <Mark tone={success ? 'good' : 'bad'}>{say(success ? 'done' : 'refused')}</Mark>
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
