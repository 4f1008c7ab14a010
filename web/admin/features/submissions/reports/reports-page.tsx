import { App, Button, Form, Input, Modal, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { ArticleSelect } from '#desk/components/article-select.tsx';
import { Mark, type Tone } from '#desk/components/mark.tsx';
import { Page } from '#desk/components/page.tsx';
import { PagedList } from '#desk/components/paged-list.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { SiteSelect } from '#desk/components/sites.tsx';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  adoptionAboveEndpoint,
  decideReportEndpoint,
  listReportsEndpoint,
  reportUpEndpoint,
} from '#shared/schemas/http/submissions/report-endpoints.ts';
import { useAskReason } from '../ask-reason.tsx';
import { type Saying, submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';

const states: Readonly<Record<'awaiting' | 'signed' | 'refused' | 'adopted', readonly [Tone, Saying]>> = {
  awaiting: ['waiting', 'awaitingSign'],
  signed: ['going', 'signed'],
  refused: ['bad', 'refused'],
  adopted: ['good', 'adopted'],
};

type Open = { readonly what: 'report' } | { readonly what: 'sign' | 'adoption'; readonly reportId: string };

/** Reports to province and nation: asked for, signed by a leader, adopted there with evidence. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const may = useMay();
  const { message } = App.useApp();
  const askReason = useAskReason();
  const [siteId, setSite] = useSite('article.read');
  const [open, setOpen] = useState<Open>();
  const [key] = useState(() => crypto.randomUUID());
  const pages = usePages(listReportsEndpoint, { params: { siteId }, query: { limit: 30 } }, { when: siteId !== '' });
  const stale = [listReportsEndpoint] as const;
  const report = useAct(reportUpEndpoint, stale);
  const decide = useAct(decideReportEndpoint, stale);
  const enter = useAct(adoptionAboveEndpoint, stale);
  const required = [{ required: true, message: say('required') }];
  const done = {
    onSuccess: () => {
      setOpen(undefined);
      void message.success(say('saved'));
    },
  };
  const reportId = open && 'reportId' in open ? open.reportId : '';
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
                      {one.title}{' '}
                      <span className="quiet">
                        {say(one.tier)} · {one.organisation}
                      </span>
                    </span>
                    <Mark tone={tone}>{say(word)}</Mark>
                    {one.status === 'awaiting' && may('submission.approve', siteId) ? (
                      <>
                        <Button
                          size="small"
                          type="primary"
                          onClick={() => setOpen({ what: 'sign', reportId: one.reportId })}
                        >
                          {say('signOff')}
                        </Button>
                        <Button
                          size="small"
                          onClick={() =>
                            askReason(say('refuse'), (reason) =>
                              decide.mutate({
                                params: { siteId, reportId: one.reportId },
                                body: { decision: 'refuse', reason },
                              }),
                            )
                          }
                        >
                          {say('refuse')}
                        </Button>
                      </>
                    ) : null}
                    {one.status === 'signed' && may('submission.send', siteId) ? (
                      <Button size="small" onClick={() => setOpen({ what: 'adoption', reportId: one.reportId })}>
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
        <ProblemAlert error={report.error ?? decide.error ?? enter.error} />
        {open?.what === 'report' ? (
          <Form
            name="report-up"
            layout="vertical"
            initialValues={{ tier: 'province' }}
            onFinish={(body: { articleId: string; tier: 'province' | 'nation'; organisation: string }) =>
              report.mutate({ params: { siteId }, idempotencyKey: `${key}-${body.articleId}`, body }, done)
            }
          >
            <Form.Item label={say('choose')} name="articleId" rules={required}>
              <ArticleSelect siteId={siteId} status="published" />
            </Form.Item>
            <Form.Item label={say('tier')} name="tier">
              <Radio.Group options={(['province', 'nation'] as const).map((value) => ({ value, label: say(value) }))} />
            </Form.Item>
            <Form.Item label={say('organisation')} name="organisation" rules={required}>
              <Input maxLength={100} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={report.isPending}>
              {say('reportUp')}
            </Button>
          </Form>
        ) : null}
        {open?.what === 'sign' ? (
          <Form
            name="sign-off"
            layout="vertical"
            onFinish={({ leader }: { leader: string }) =>
              decide.mutate({ params: { siteId, reportId }, body: { decision: 'sign', leader } }, done)
            }
          >
            <Form.Item label={say('leader')} name="leader" rules={required}>
              <Input maxLength={50} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={decide.isPending}>
              {say('signOff')}
            </Button>
          </Form>
        ) : null}
        {open?.what === 'adoption' ? (
          <Form
            name="adoption-above"
            layout="vertical"
            onFinish={(body: { adoptedOn: string; url: string }) =>
              enter.mutate({ params: { siteId, reportId }, body }, done)
            }
          >
            <Form.Item label={say('adoptedOn')} name="adoptedOn" rules={required}>
              <Input type="date" style={{ width: 200 }} />
            </Form.Item>
            <Form.Item label={say('evidence')} name="url" rules={required}>
              <Input type="url" maxLength={2000} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={enter.isPending}>
              {say('enterAdoption')}
            </Button>
          </Form>
        ) : null}
      </Modal>
    </Page>
  );
};
