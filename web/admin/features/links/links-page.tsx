import { App, Button, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { ReasonAct } from '#desk/components/entry/reason-act.tsx';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert, useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAct, usePages } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  ignoreLinkFindingEndpoint,
  listLinkFindingsEndpoint,
  recheckLinkFindingEndpoint,
  startLinkCheckEndpoint,
} from '#shared/schemas/http/supervision/link-endpoints.ts';
import { linkWords } from './link-words.ts';

const verdicts = ['danger', 'broken', 'caution', 'unchecked'] as const;
type Verdict = (typeof verdicts)[number];
const tones: Readonly<Record<string, Tone>> = { danger: 'bad', broken: 'bad', caution: 'warning', ok: 'good' };

/** Findings of the link checker for one site. */
export const Component = (): ReactNode => {
  const say = useWords(linkWords);
  const may = useMay();
  const session = useSession();
  const { sites } = useSites();
  const { message } = App.useApp();
  const text = useProblemText();
  const [filters, setFilters] = useFilters(['site', 'verdict', 'ignored']);
  const siteId = filters.site ?? session.siteId ?? sites[0]?.siteId ?? '';
  const verdict = verdicts.find((one) => one === filters.verdict);
  const ignored = filters.ignored === 'true' ? 'true' : 'false';
  const pages = usePages(
    listLinkFindingsEndpoint,
    { params: { siteId }, query: { ...(verdict ? { verdict } : {}), ignored, limit: 30 } },
    { when: siteId !== '', everyMs: 10_000 },
  );
  const report = (
    pages.data?.pages[0] as { report?: { startedAt: string; finishedAt?: string; pages: number; links: number } | null }
  )?.report;
  const start = useAct(startLinkCheckEndpoint, [listLinkFindingsEndpoint]);
  const recheck = useAct(recheckLinkFindingEndpoint, [listLinkFindingsEndpoint]);
  const ignore = useAct(ignoreLinkFindingEndpoint, [listLinkFindingsEndpoint]);
  const failed = (error: unknown): void => void message.error(text(error));
  const setIgnored = (findingId: string, on: boolean, reason: string) =>
    ignore.mutateAsync({ params: { siteId, findingId }, body: { ignored: on, reason } });
  const manages = may('site.manage', siteId);
  return (
    <Page
      title={say('title')}
      about={
        <>
          {say('about')}{' '}
          {report
            ? report.finishedAt
              ? say('last', { at: timeText(report.finishedAt), pages: report.pages, links: report.links })
              : say('running', { pages: report.pages })
            : say('none')}
        </>
      }
      acts={
        manages ? (
          <Button
            type="primary"
            loading={start.isPending}
            onClick={() =>
              start.mutate(
                { params: { siteId }, body: {} },
                { onSuccess: () => void message.success(say('started')), onError: failed },
              )
            }
          >
            {say('start')}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <SiteSelect value={siteId} onChange={(site) => setFilters({ site })} />
        <Select
          aria-label={say('verdict')}
          style={{ minWidth: 140 }}
          value={verdict ?? ''}
          onChange={(next: string) => setFilters({ verdict: next })}
          options={[{ value: '', label: say('any') }, ...verdicts.map((one) => ({ value: one, label: say(one) }))]}
        />
        <Select
          aria-label={say('which')}
          style={{ minWidth: 120 }}
          value={ignored}
          onChange={(next: string) => setFilters({ ignored: next === 'true' ? 'true' : undefined })}
          options={[
            { value: 'false', label: say('open') },
            { value: 'true', label: say('ignored') },
          ]}
        />
      </search>
      <ProblemAlert error={start.error} />
      <div className="panel">
        <PagedList pages={pages} empty={say('empty')}>
          {(items) => (
            <ListTable
              rowKey="findingId"
              size="small"
              dataSource={[...items]}
              pagination={false}
              columns={[
                {
                  title: say('verdict'),
                  render: (_, row) => <Mark tone={tones[row.verdict] ?? 'quiet'}>{say(row.verdict as Verdict)}</Mark>,
                },
                {
                  title: say('link'),
                  render: (_, row) => (
                    <span style={{ display: 'inline-block', maxWidth: 360, overflowWrap: 'anywhere' }}>
                      {row.text || row.href}
                      <span className="quiet small"> {row.href}</span>
                    </span>
                  ),
                },
                { title: say('why'), dataIndex: 'reasonText' },
                {
                  title: say('page'),
                  render: (_, row) => (
                    <a href={row.url} target="_blank" rel="noreferrer">
                      {row.path}
                    </a>
                  ),
                },
                { title: say('checked'), render: (_, row) => <Moment at={row.checkedAt} relative /> },
                ...(manages
                  ? [
                      {
                        title: say('acts'),
                        render: (_: unknown, row: (typeof items)[number]) => (
                          <Space>
                            <Button
                              size="small"
                              onClick={() =>
                                recheck.mutate(
                                  { params: { siteId, findingId: row.findingId }, body: {} },
                                  { onError: failed },
                                )
                              }
                            >
                              {say('recheck')}
                            </Button>
                            {row.ignored ? (
                              <Button
                                size="small"
                                onClick={() => void setIgnored(row.findingId, false, say('heed')).catch(failed)}
                              >
                                {say('heed')}
                              </Button>
                            ) : (
                              <ReasonAct
                                name="link-ignore"
                                about={`${siteId}/${row.findingId}`}
                                subject={row.text || row.href}
                                act={say('ignore')}
                                maxLength={200}
                                size="small"
                                send={(reason) => setIgnored(row.findingId, true, reason)}
                              />
                            )}
                          </Space>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </PagedList>
      </div>
    </Page>
  );
};
