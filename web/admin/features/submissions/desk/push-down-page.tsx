import { App, Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ArticleSelect } from '#desk/components/article/article-select.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ColumnName, ColumnSelect } from '#desk/components/site/columns.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useSites, useUnits } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { usePages } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listPushDownsEndpoint, pushDownEndpoint } from '#shared/schemas/http/submissions/push-down-endpoints.ts';
import { pushProblemWords, submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';
import { useItemProblem } from './item-results.tsx';

type Entry = { readonly columnId: string; readonly siteIds: string[]; readonly note?: string };

const tones = { pending: 'waiting', accepted: 'good', refused: 'bad', withdrawn: 'quiet' } as const;

/** Hands an article of the portal down to chosen sites, into the same column of each. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const sayProblem = useWords(pushProblemWords);
  const whyItem = useItemProblem();
  const why = (problem: string | undefined): string =>
    problem !== undefined && problem in pushProblemWords
      ? sayProblem(problem as keyof typeof pushProblemWords)
      : whyItem(problem);
  const { nameOf } = useSites();
  const [siteId] = useSite('submission.pushDown');
  const [filters, setFilters] = useFilters(['article']);
  const kept = useKeptForm<Entry>({
    name: 'push-down',
    about: siteId,
    title: say('pushDown'),
    latest: { version: 0, value: { columnId: 'tzgg', siteIds: [], note: '' } },
  });
  const { form } = kept;
  const push = useKeptAct(kept, pushDownEndpoint, [listPushDownsEndpoint]);
  const pages = usePages(listPushDownsEndpoint, { params: { siteId }, query: { limit: 20 } }, { when: siteId !== '' });
  const below = useUnits(siteId);
  const required = [{ required: true, message: say('required') }];
  const failed = push.data?.results.filter(({ ok }) => !ok) ?? [];
  return (
    <Page title={say('pushDown')} about={say('pushDownAbout')}>
      <section className="panel fields">
        <KeptForm
          kept={kept}
          onFinish={({ columnId, siteIds, note = '' }) =>
            push.mutate(
              {
                params: { siteId },
                idempotencyKey: `${kept.holding.sendKey}-${filters.article ?? ''}`,
                body: {
                  articleId: filters.article ?? '',
                  targets: siteIds.map((target) => ({ siteId: target, columnId })),
                  note,
                },
              },
              {
                onSuccess: ({ results }) => {
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
              options={below.map((site) => ({ value: site.siteId, label: site.name }))}
            />
          </Form.Item>
          <Form.Item>
            <Button
              onClick={() => {
                form.setFieldValue(
                  'siteIds',
                  below.map((site) => site.siteId),
                );
                kept.touch();
              }}
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
          {failed.length > 0 ? (
            <ul className="rows">
              {failed.map((result) => (
                <li key={result.siteId}>
                  {say('itemFailed', { title: nameOf(result.siteId), problem: why(result.problem) })}
                </li>
              ))}
            </ul>
          ) : null}
          <KeptSave kept={kept} acts={[push]} disabled={!filters.article}>
            {say('pushDown')}
          </KeptSave>
        </KeptForm>
      </section>
      <section className="panel">
        <h2>{say('pushedBefore')}</h2>
        <PagedList pages={pages} empty={say('pushedEmpty')}>
          {(items) => (
            <ul className="rows">
              {items.map(({ pushDownId, title, toSiteId, columnId, status, direct, sentAt, reason }) => (
                <li key={pushDownId}>
                  <span className="row-title">{title}</span>
                  <span className="quiet">
                    <SiteName siteId={toSiteId} /> · <ColumnName siteId={toSiteId} columnId={columnId} />
                    {direct ? ` · ${say('direct')}` : ''} · <Moment at={sentAt} />
                  </span>
                  <Mark tone={tones[status]}>{say(status)}</Mark>
                  {reason ? <p className="row-note">{reason}</p> : null}
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </section>
    </Page>
  );
};
