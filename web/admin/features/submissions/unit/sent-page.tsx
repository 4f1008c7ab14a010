import { Button, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { useHolds, useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  decideSendingEndpoint,
  listSubmissionsEndpoint,
  withdrawSubmissionEndpoint,
} from '#shared/schemas/http/submissions/unit-endpoints.ts';
import { Adoptions, type SubmissionAnswer, SubmissionState, statuses } from '../submission-state.tsx';
import { submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';
import { OwnFigures } from './own-figures.tsx';
import { PushDownInbox } from './push-down-inbox.tsx';
import { ReceivedCommissions } from './received-commissions.tsx';

/** What a unit sent, what became of it, what it is asked for and what is handed down to it. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const may = useMay();
  const holds = useHolds();
  const navigate = useNavigate();
  const [siteId, setSite] = useSite('article.read');
  const [filters, setFilters] = useFilters(['status']);
  const status = statuses.find((one) => one === filters.status);
  const params = { siteId };
  const pages = usePages(
    listSubmissionsEndpoint,
    { params, query: { ...(status ? { status } : {}), limit: 30 } },
    { when: siteId !== '' },
  );
  const decide = useAct(decideSendingEndpoint, [listSubmissionsEndpoint]);
  const keep = useAct(decideSendingEndpoint, [listSubmissionsEndpoint]);
  const takeBack = useAct(withdrawSubmissionEndpoint, [listSubmissionsEndpoint]);
  const acts = ({ submissionId, title, status: state }: SubmissionAnswer): ReactNode => {
    const one = { siteId, submissionId };
    return (
      <Space>
        {state === 'awaiting' && may('submission.approve', siteId) ? (
          <>
            <Button
              size="small"
              type="primary"
              onClick={() => decide.mutate({ params: one, body: { decision: 'approve' } })}
            >
              {say('approve')}
            </Button>
            <ReasonAct
              name="sending-refuse"
              about={`${siteId}/${submissionId}`}
              subject={title}
              act={say('refuse')}
              size="small"
              send={(reason) => keep.mutateAsync({ params: one, body: { decision: 'refuse', reason } })}
            />
          </>
        ) : null}
        {(state === 'awaiting' || state === 'submitted') && may('submission.send', siteId) ? (
          <ReasonAct
            name="submission-take-back"
            about={`${siteId}/${submissionId}`}
            subject={title}
            act={say('takeBack')}
            size="small"
            send={(reason) => takeBack.mutateAsync({ params: one, body: { reason } })}
          />
        ) : null}
      </Space>
    );
  };
  return (
    <Page
      title={say('sent')}
      about={say('sentAbout')}
      acts={
        holds('submission.send', siteId) ? (
          <Button type="primary" onClick={() => navigate(`/submissions/new?site=${siteId}`)}>
            {say('send')}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <SiteSelect action="article.read" value={siteId} onChange={setSite} />
        <Select
          aria-label={say('status')}
          style={{ minWidth: 160 }}
          value={status ?? ''}
          onChange={(next: string) => setFilters({ status: next })}
          options={[{ value: '', label: say('any') }, ...statuses.map((value) => ({ value, label: say(value) }))]}
        />
      </search>
      <OwnFigures siteId={siteId} />
      <ReceivedCommissions siteId={siteId} />
      <ProblemAlert error={decide.error} />
      <section className="panel">
        <h2>{say('sentList')}</h2>
        <PagedList pages={pages} empty={say('emptySent')}>
          {(items) => (
            <ListTable<SubmissionAnswer>
              rowKey="submissionId"
              dataSource={[...items]}
              pagination={false}
              columns={[
                {
                  title: say('title'),
                  render: (_, { title, articleId, reason }) => (
                    <>
                      <Link to={`/articles/${siteId}/${articleId}`}>{title}</Link>
                      {reason ? <div className="quiet small">{reason}</div> : null}
                    </>
                  ),
                },
                { title: say('status'), render: (_, { status: state }) => <SubmissionState status={state} /> },
                { title: say('result'), render: (_, { adoptions }) => <Adoptions adoptions={adoptions} /> },
                { title: say('sentBy'), render: (_, { sentBy }) => sentBy.name },
                { title: say('sentAt'), render: (_, { sentAt }) => <Moment at={sentAt} /> },
                { title: say('acts'), render: (_, submission) => acts(submission) },
              ]}
            />
          )}
        </PagedList>
      </section>
      {holds('article.write', siteId) ? <PushDownInbox siteId={siteId} /> : null}
    </Page>
  );
};
