import { App, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ArticleSelect } from '#desk/components/article/article-select.tsx';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Mark } from '#desk/components/list/mark.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { instantOf } from '#desk/lib/format/time.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import {
  checkSubmissionEndpoint,
  commissionsReceivedEndpoint,
  listSubmissionsEndpoint,
  sendSubmissionEndpoint,
  submissionTargetsEndpoint,
} from '#shared/schemas/http/submissions/unit-endpoints.ts';
import { submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';

type Wants = 'none' | 'promotion' | 'broadcast';
type Entry = {
  readonly columnIds?: string[];
  readonly commissionId?: string;
  readonly note?: string;
  readonly wants?: Wants;
  readonly startsAt?: string;
  readonly place?: string;
};
type Commission = { readonly commissionId: string; readonly title: string; readonly status: string };

/** Sends one article to columns of the site above, or in answer to a commission, after the quality checks. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const inMyLanguage = useBilingual();
  const { nameOf } = useSites();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [siteId] = useSite('submission.send');
  const [filters, setFilters] = useFilters(['article', 'commission']);
  const articleId = filters.article ?? '';
  const params = { siteId };
  const when = siteId !== '';
  const targets = useAnswer(submissionTargetsEndpoint, { params }, { when });
  const received = useAnswer(commissionsReceivedEndpoint, { params }, { when });
  const checks = useAnswer(
    checkSubmissionEndpoint,
    { params: { siteId, articleId } },
    { when: when && articleId !== '' },
  );
  const kept = useKeptForm<Entry>({
    name: 'send',
    about: siteId,
    title: say('sendTitle'),
    latest: {
      version: 0,
      value: {
        columnIds: [],
        commissionId: filters.commission ?? '',
        note: '',
        wants: 'none',
        startsAt: '',
        place: '',
      },
    },
  });
  const send = useKeptAct(kept, sendSubmissionEndpoint, [listSubmissionsEndpoint]);
  const open = ((received.data?.items ?? []) as unknown as Commission[]).filter(({ status }) => status === 'open');
  const wants = Form.useWatch('wants', kept.form) ?? 'none';
  const required = [{ required: true, message: say('required') }];
  const submit = ({ columnIds = [], commissionId, note = '', wants: kind = 'none', startsAt, place }: Entry): void =>
    send.mutate(
      {
        params,
        idempotencyKey: `${kept.holding.sendKey}-${articleId}`,
        body: {
          articleId,
          columnIds,
          note,
          ...(commissionId ? { commissionId } : {}),
          ...(kind !== 'none' && startsAt && place
            ? { event: { wants: kind, startsAt: instantOf(startsAt), place } }
            : {}),
        },
      },
      {
        onSuccess: ({ submission }) => {
          void message.success(say(submission.status === 'awaiting' ? 'sentAwaiting' : 'sentDone'));
          void navigate(`/submissions?site=${siteId}`);
        },
      },
    );
  return (
    <Page title={say('sendTitle')}>
      <section className="panel fields">
        <Form.Item label={say('choose')} extra={say('chooseHelp')} htmlFor="send-article" layout="vertical">
          <ArticleSelect
            id="send-article"
            siteId={siteId}
            status="published"
            value={filters.article}
            onChange={(article) => setFilters({ article })}
          />
        </Form.Item>
      </section>
      {articleId && checks.data ? (
        <section className="panel">
          <h2>{say('checks')}</h2>
          {checks.data.findings.length === 0 ? <p>{say('checksFine')}</p> : null}
          <ul className="rows">
            {checks.data.findings.map((finding) => (
              <li key={`${finding.code} ${finding.where.part} ${finding.where.start}`}>
                <span className="row-title">
                  {inMyLanguage(finding.message)}{' '}
                  {finding.found ? <span className="quiet">「{finding.found}」</span> : null}
                </span>
                <Mark tone={finding.severity === 'block' ? 'bad' : 'warning'}>{say(finding.severity)}</Mark>
              </li>
            ))}
          </ul>
          {checks.data.findings.length > 0 ? <Link to={`/articles/${siteId}/${articleId}`}>{say('edit')}</Link> : null}
        </section>
      ) : null}
      <ProblemAlert error={checks.error} again={() => void checks.refetch()} />
      <section className="panel fields">
        <KeptForm kept={kept} onFinish={submit}>
          <Form.Item label={`${say('targets')} ${targets.data ? nameOf(targets.data.siteId) : ''}`} name="columnIds">
            <Select
              mode="multiple"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              loading={targets.isPending}
              options={
                targets.data?.columns.map(({ columnId, name, direct }) => ({
                  value: columnId,
                  label: direct ? `${name}${say('directNote')}` : name,
                })) ?? []
              }
            />
          </Form.Item>
          <Form.Item label={say('commission')} name="commissionId">
            <Select
              options={[
                { value: '', label: say('none') },
                ...open.map(({ commissionId, title }) => ({ value: commissionId, label: title })),
              ]}
            />
          </Form.Item>
          <Form.Item label={say('event')} name="wants" extra={say('eventHelp')}>
            <Radio.Group
              options={[
                { value: 'none', label: say('eventNone') },
                { value: 'promotion', label: say('promotion') },
                { value: 'broadcast', label: say('broadcast') },
              ]}
            />
          </Form.Item>
          {wants === 'none' ? null : (
            <>
              <Form.Item label={say('eventAt')} name="startsAt" rules={required}>
                <DateField shape="minute" />
              </Form.Item>
              <Form.Item label={say('eventPlace')} name="place" rules={[{ ...required[0], whitespace: true }]}>
                <Input maxLength={200} />
              </Form.Item>
            </>
          )}
          <Form.Item label={say('note')} name="note">
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
          <KeptSave kept={kept} acts={[send]} disabled={!articleId || checks.data?.sendable === false}>
            {say('send')}
          </KeptSave>
        </KeptForm>
      </section>
    </Page>
  );
};
