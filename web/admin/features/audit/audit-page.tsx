import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { DownloadButton } from '#desk/components/screen/download-button.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { itemsOf, useAct, usePages } from '#desk/lib/api/queries.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import { auditActions, auditWays, auditWord } from '#shared/domain/audit/audit-words.ts';
import { exportAuditEndpoint, listAuditEndpoint, verifyAuditEndpoint } from '#shared/schemas/http/audit-endpoints.ts';
import { AuditFilterBar, auditFilterNames } from './audit-filters.tsx';
import { AuditSubject } from './audit-subject.tsx';
import { auditWords } from './audit-words.ts';
import { ChainVerdict } from './chain-verdict.tsx';

/** The audit log of one site or of the cluster, latest first, and the proof that nothing of it was changed. */
export const Component = (): ReactNode => {
  const say = useWords(auditWords);
  const lng = useLanguage();
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
          <DownloadButton endpoint={exportAuditEndpoint} asked={{ params: { siteId }, query: narrowed }}>
            {say('export')}
          </DownloadButton>
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
                          name: actor.via === 'commandLine' ? auditWord(auditWays, actor.via, lng) : actor.name,
                        })}
                        onClick={() => setFilters({ account: actor.accountId })}
                      >
                        {actor.via === 'commandLine' ? auditWord(auditWays, actor.via, lng) : actor.name}
                      </Button>
                      {/* Signing in is the usual way; only another is worth saying. */}
                      {actor.via === 'session' || actor.via === 'commandLine' ? null : (
                        <span className="quiet small"> {auditWord(auditWays, actor.via, lng)}</span>
                      )}
                    </>
                  ),
                },
                { title: say('what'), render: (_, record) => auditWord(auditActions, record.action, lng) },
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
