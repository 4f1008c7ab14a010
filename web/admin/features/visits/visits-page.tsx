import { Segmented, Select } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { DownloadButton } from '#desk/components/screen/download-button.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { LineChart } from '#desk/components/work/line-chart.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { dayText } from '#desk/lib/format/time.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { getVisitsEndpoint, visitsWorkbookEndpoint } from '#shared/schemas/http/supervision/visit-endpoints.ts';
import { growthText, VisitFigures } from './visit-figures.tsx';
import { VisitList } from './visit-list.tsx';
import { visitWords } from './visit-words.ts';

const units = ['hour', 'day', 'month', 'year'] as const;
const lists = { column: 'byColumn', article: 'byArticle' } as const;
const daysAgo = (days: number): string => dayText(Date.now() - days * 86_400_000);

/** How much a site is read: figures beside the period before, over time, by column and article, and where readers come from. */
export const Component = (): ReactNode => {
  const say = useWords(visitWords);
  const session = useSession();
  const { sites } = useSites();
  const [filters, setFilters] = useFilters(['site', 'from', 'to', 'unit', 'compare', 'by']);
  const siteId = filters.site ?? session.siteId ?? sites[0]?.siteId ?? '';
  const by: 'article' | 'column' = filters.by === 'article' ? 'article' : 'column';
  const asked = {
    params: { siteId },
    query: {
      by,
      from: filters.from ?? daysAgo(29),
      to: filters.to ?? daysAgo(0),
      unit: units.find((unit) => unit === filters.unit) ?? 'day',
      compare: filters.compare === 'year' ? ('year' as const) : ('previous' as const),
      limit: 100,
    },
  };
  const visits = useAnswer(getVisitsEndpoint, asked, { when: siteId !== '' });
  const series = visits.data?.series;
  const lines = useMemo(
    () => [
      { name: say('views'), values: series?.map(({ views }) => views) ?? [] },
      { name: say('visitors'), values: series?.map(({ visitors }) => visitors) ?? [] },
    ],
    [series, say],
  );
  const periods = useMemo(() => series?.map(({ period }) => period) ?? [], [series]);
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <DownloadButton endpoint={visitsWorkbookEndpoint} asked={asked}>
          {say('export')}
        </DownloadButton>
      }
    >
      <search className="filters">
        <SiteSelect value={siteId} onChange={(site) => setFilters({ site })} />
        <DateField
          aria-label={say('from')}
          value={asked.query.from}
          onChange={(chosen) => setFilters({ from: chosen })}
        />
        <DateField aria-label={say('to')} value={asked.query.to} onChange={(chosen) => setFilters({ to: chosen })} />
        <Select
          aria-label={say('unit')}
          style={{ width: 100 }}
          value={asked.query.unit}
          onChange={(unit: string) => setFilters({ unit })}
          options={units.map((unit) => ({ value: unit, label: say(unit) }))}
        />
        <Select
          aria-label={say('compare')}
          style={{ minWidth: 140 }}
          value={asked.query.compare}
          onChange={(compare: string) => setFilters({ compare })}
          options={[
            { value: 'previous', label: say('previous') },
            { value: 'year', label: say('lastYear') },
          ]}
        />
      </search>
      <ProblemAlert error={visits.error} again={() => void visits.refetch()} />
      {visits.isPending ? <Waiting /> : null}
      {visits.data ? (
        <>
          <VisitFigures visits={visits.data} />
          <section className="panel">
            <h2>{say('trend')}</h2>
            {visits.data.total.views === 0 ? (
              <p className="empty">{say('empty')}</p>
            ) : (
              <LineChart
                name={`${say('trend')} ${asked.query.from} ${asked.query.to}`}
                label={`${say('views')} ${visits.data.total.views} ${growthText(visits.data.total.viewsGrowth)}`}
                periods={periods}
                lines={lines}
              />
            )}
          </section>
          <section className="panel">
            <h2>{say('list')}</h2>
            <Segmented
              value={by}
              onChange={(next) => setFilters({ by: next })}
              options={(['column', 'article'] as const).map((one) => ({ value: one, label: say(lists[one]) }))}
            />
            <VisitList items={visits.data.items} />
          </section>
        </>
      ) : null}
    </Page>
  );
};
