import { App, Button, Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { ArticleSelect } from '#desk/components/article-select.tsx';
import { ColumnName, ColumnSelect } from '#desk/components/columns.tsx';
import { Mark } from '#desk/components/mark.tsx';
import { Page } from '#desk/components/page.tsx';
import { PagedList } from '#desk/components/paged-list.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { SiteName, useSites } from '#desk/components/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listPushDownsEndpoint, pushDownEndpoint } from '#shared/schemas/http/submissions/push-down-endpoints.ts';
import { submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';

const tones = { pending: 'waiting', accepted: 'good', refused: 'bad', withdrawn: 'quiet' } as const;

/** Hands an article of the portal down to chosen sites, into the same column of each. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const { sites, nameOf } = useSites();
  const [siteId] = useSite('submission.pushDown');
  const [filters, setFilters] = useFilters(['article']);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [form] = Form.useForm<{ columnId: string; siteIds: string[]; note?: string }>();
  const push = useAct(pushDownEndpoint, [listPushDownsEndpoint]);
  const pages = usePages(listPushDownsEndpoint, { params: { siteId }, query: { limit: 20 } }, { when: siteId !== '' });
  const below = sites.filter((site) => site.siteId !== siteId && site.kind !== 'topic');
  const required = [{ required: true, message: say('required') }];
  const failed = push.data?.results.filter(({ ok }) => !ok) ?? [];
  return (
    <Page title={say('pushDown')} about={say('pushDownAbout')}>
      <section className="panel fields">
        <Form
          form={form}
          name="push-down"
          layout="vertical"
          initialValues={{ columnId: 'tzgg' }}
          onFinish={({ columnId, siteIds, note = '' }) =>
            push.mutate(
              {
                params: { siteId },
                idempotencyKey: key,
                body: {
                  articleId: filters.article ?? '',
                  targets: siteIds.map((target) => ({ siteId: target, columnId })),
                  note,
                },
              },
              {
                onSuccess: ({ results }) => {
                  setKey(crypto.randomUUID());
                  if (results.every(({ ok }) => ok)) void message.success(say('pushed'));
                },
              },
            )
          }
        >
          <Form.Item label={say('choose')} htmlFor="push-article" required>
            <ArticleSelect
              id="push-article"
              siteId={siteId}
              status="published"
              value={filters.article}
              onChange={(article) => setFilters({ article })}
            />
          </Form.Item>
          <Form.Item label={say('pushTargets')} name="siteIds" rules={required}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={below.map((site) => ({ value: site.siteId, label: nameOf(site.siteId) }))}
            />
          </Form.Item>
          <Form.Item>
            <Button
              onClick={() =>
                form.setFieldValue(
                  'siteIds',
                  below.map((site) => site.siteId),
                )
              }
            >
              {say('allUnits')}
            </Button>
          </Form.Item>
          <Form.Item label={say('columns')} name="columnId" extra={say('pushColumnHelp')} rules={required}>
            <ColumnSelect siteId={siteId} />
          </Form.Item>
          <Form.Item label={say('note')} name="note">
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
          <ProblemAlert error={push.error} />
          {failed.length > 0 ? (
            <ul className="rows">
              {failed.map((result) => (
                <li key={result.siteId}>
                  {say('itemFailed', { title: nameOf(result.siteId), problem: result.problem ?? '' })}
                </li>
              ))}
            </ul>
          ) : null}
          <Button type="primary" htmlType="submit" disabled={!filters.article} loading={push.isPending}>
            {say('pushDown')}
          </Button>
        </Form>
      </section>
      <section className="panel">
        <h2>{say('pushedBefore')}</h2>
        <PagedList pages={pages} empty={say('pushedEmpty')}>
          {(items) => (
            <ul className="rows">
              {items.map(({ pushDownId, title, toSiteId, columnId, status, direct }) => (
                <li key={pushDownId}>
                  <span className="row-title">{title}</span>
                  <span className="quiet">
                    <SiteName siteId={toSiteId} /> · <ColumnName siteId={toSiteId} columnId={columnId} />
                    {direct ? ` · ${say('direct')}` : ''}
                  </span>
                  <Mark tone={tones[status]}>{say(status)}</Mark>
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </section>
    </Page>
  );
};
