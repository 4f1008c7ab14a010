import { App, Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { decideReportEndpoint, listReportsEndpoint } from '#shared/schemas/http/submissions/report-endpoints.ts';
import { type Saying, submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';
import { AdoptedForm, ReportForm, SignForm } from './report-forms.tsx';
import { ReportProof } from './report-proof.tsx';

const states: Readonly<Record<'awaiting' | 'signed' | 'refused' | 'adopted', readonly [Tone, Saying]>> = {
  awaiting: ['waiting', 'awaitingSign'],
  signed: ['going', 'signed'],
  refused: ['bad', 'refused'],
  adopted: ['good', 'adopted'],
};

type Open =
  | { readonly what: 'report' }
  | { readonly what: 'sign' | 'adoption'; readonly reportId: string; readonly title: string };

/** Reports to province and nation: asked for, signed by a leader, adopted there with evidence. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const may = useMay();
  const { message } = App.useApp();
  const [siteId, setSite] = useSite('article.read');
  const [open, setOpen] = useState<Open>();
  const pages = usePages(listReportsEndpoint, { params: { siteId }, query: { limit: 30 } }, { when: siteId !== '' });
  const decide = useAct(decideReportEndpoint, [listReportsEndpoint]);
  const done = (): void => {
    setOpen(undefined);
    void message.success(say('saved'));
  };
  return (
    <Page
      title={say('reports')}
      about={say('reportsAbout')}
      acts={
        may('submission.send', siteId) ? (
          <Button type="primary" onClick={() => setOpen({ what: 'report' })}>
            {say('reportUp')}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <SiteSelect action="article.read" value={siteId} onChange={setSite} />
      </search>
      <section className="panel">
        <PagedList pages={pages} empty={say('reportsEmpty')}>
          {(items) => (
            <ul className="rows">
              {items.map((one) => {
                const [tone, word] = states[one.status];
                return (
                  <li key={one.reportId}>
                    <span className="row-title">
                      <Link to={`/articles/${siteId}/${one.articleId}`}>{one.title}</Link>{' '}
                      <span className="quiet">
                        {say(one.tier)} · {one.organisation} · {one.reportedBy.name} · <Moment at={one.reportedAt} />
                      </span>
                      <ReportProof report={one} />
                    </span>
                    <Mark tone={tone}>{say(word)}</Mark>
                    {one.status === 'awaiting' && may('submission.approve', siteId) ? (
                      <>
                        <Button
                          size="small"
                          type="primary"
                          onClick={() => setOpen({ what: 'sign', reportId: one.reportId, title: one.title })}
                        >
                          {say('signOff')}
                        </Button>
                        <ReasonAct
                          name="report-refuse"
                          about={`${siteId}/${one.reportId}`}
                          subject={one.title}
                          act={say('refuse')}
                          size="small"
                          send={(reason) =>
                            decide.mutateAsync({
                              params: { siteId, reportId: one.reportId },
                              body: { decision: 'refuse', reason },
                            })
                          }
                        />
                      </>
                    ) : null}
                    {one.status === 'signed' && may('submission.send', siteId) ? (
                      <Button
                        size="small"
                        onClick={() => setOpen({ what: 'adoption', reportId: one.reportId, title: one.title })}
                      >
                        {say('enterAdoption')}
                      </Button>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          )}
        </PagedList>
      </section>
      <Modal
        title={say(open?.what === 'sign' ? 'signOff' : open?.what === 'adoption' ? 'enterAdoption' : 'reportUp')}
        open={open !== undefined}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(undefined)}
      >
        {open?.what === 'report' ? <ReportForm siteId={siteId} onDone={done} /> : null}
        {open?.what === 'sign' ? <SignForm siteId={siteId} {...open} onDone={done} /> : null}
        {open?.what === 'adoption' ? <AdoptedForm siteId={siteId} {...open} onDone={done} /> : null}
      </Modal>
    </Page>
  );
};
