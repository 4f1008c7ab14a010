import { Select } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { DownloadButton } from '#desk/components/screen/download-button.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { DailyVolume } from '#desk/components/work/daily-volume.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import {
  circularDocxEndpoint,
  circularEndpoint,
  circularXlsxEndpoint,
  repostFiguresEndpoint,
} from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { submissionWords } from '../submission-words.ts';
import { CircularSection } from './circular-section.tsx';
import { PeriodFigures } from './period-figures.tsx';
import { useCircularSite } from './use-circular-site.ts';

/** The month's circular with its downloads, counts of any period, the daily volume against its target, and reposts by source. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const lng = useLanguage();
  const { siteId, options, choose, seesAll } = useCircularSite();
  const [filters, setFilters] = useFilters(['month']);
  const month = filters.month ?? timeText(Date.now()).slice(0, 7);
  const asked = { params: { siteId }, query: { month } };
  const when = siteId !== '';
  const circular = useAnswer(circularEndpoint, asked, { when });
  const reposts = useAnswer(
    repostFiguresEndpoint,
    { params: { siteId }, query: { from: month, to: month } },
    { when: seesAll },
  );
  return (
    <Page
      title={lng === 'zh' && circular.data ? circular.data.title : `${say('circular')} · ${month}`}
      about={say('circularAbout')}
      acts={
        <>
          <DownloadButton endpoint={circularXlsxEndpoint} asked={asked}>
            {say('excel')}
          </DownloadButton>
          <DownloadButton primary endpoint={circularDocxEndpoint} asked={asked}>
            {say('word')}
          </DownloadButton>
        </>
      }
    >
      <search className="filters">
        <Select
          aria-label={say('site')}
          style={{ minWidth: 200 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={siteId}
          onChange={choose}
          options={options}
        />
        <DateField
          shape="month"
          aria-label={say('month')}
          value={month}
          onChange={(chosen) => setFilters({ month: chosen })}
        />
      </search>
      <ProblemAlert error={circular.error} again={() => void circular.refetch()} />
      {circular.isPending ? <Waiting /> : null}
      {circular.data ? (
        <section className="panel">
          {lng === 'en' ? <p className="quiet small">{say('circularChinese')}</p> : null}
          <p lang="zh-CN">{circular.data.summary}</p>
          {circular.data.sections.map((section) => (
            <CircularSection key={section.heading} section={section} />
          ))}
          {circular.data.notes.map((note) => (
            <p className="quiet small" key={note} lang="zh-CN">
              {note}
            </p>
          ))}
        </section>
      ) : null}
      {seesAll ? (
        <>
          <PeriodFigures siteId={siteId} month={month} />
          <DailyVolume siteId={siteId} month={month} />
        </>
      ) : null}
      {reposts.data && reposts.data.sources.length > 0 ? (
        <section className="panel">
          <h2>{say('reposts')}</h2>
          <p>
            {say('nation')} {reposts.data.nation} · {say('province')} {reposts.data.province} · {say('other')}{' '}
            {reposts.data.other}
          </p>
          <ListTable
            rowKey="name"
            size="small"
            pagination={false}
            sortName="reposts"
            file={`${say('reposts')} ${month}`}
            dataSource={reposts.data.sources}
            columns={[
              { title: say('sourceName'), dataIndex: 'name' },
              {
                title: say('count'),
                key: 'count',
                dataIndex: 'count',
                align: 'right',
                sorter: (a, b) => a.count - b.count,
              },
            ]}
          />
        </section>
      ) : null}
    </Page>
  );
};
