import { Select } from 'antd';
import type { ReactNode } from 'react';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { dayText, timeText } from '#desk/lib/format/time.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { disclosureCountsEndpoint } from '#shared/schemas/http/disclosure/catalogue-endpoints.ts';

const words = {
  title: ['主动公开统计', 'Disclosure counts'],
  about: [
    '各单位主动公开的政府信息条数，按发布时在目录中的条目计。',
    'How much each unit disclosed on its own motion, counted by entries of the catalogue.',
  ],
  year: ['年份', 'Year'],
  unit: ['单位', 'Unit'],
  kind: ['类别', 'Kind'],
  portal: ['门户网站', 'Portal'],
  department: ['部门', 'Department'],
  district: ['区县', 'District'],
  topic: ['专题', 'Topic'],
  inYear: ['{{year}} 年公开', 'In {{year}}'],
  total: ['累计公开', 'In all'],
  units: ['有公开的单位', 'Units that disclosed'],
  counted: ['统计于', 'Counted'],
  sum: ['合计', 'Total'],
  empty: ['还没有主动公开的信息。', 'Nothing was disclosed yet.'],
} as const;

const kinds = ['portal', 'department', 'district', 'topic'] as const;

/** Proactive disclosure by unit, in one year and in all. */
export const Component = (): ReactNode => {
  const say = useWords(words);
  const inMyLanguage = useBilingual();
  const [filters, setFilters] = useFilters(['year']);
  const thisYear = Number(dayText(Date.now()).slice(0, 4));
  const asked = Number(filters.year);
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= thisYear ? asked : thisYear;
  const counts = useAnswer(disclosureCountsEndpoint, { query: { year } });
  const { data } = counts;
  const disclosedInYear = (data?.items ?? []).reduce((sum, { inYear = 0 }) => sum + inYear, 0);
  const kindName = (kind: string): string => {
    const known = kinds.find((one) => one === kind);
    return known ? say(known) : kind;
  };
  return (
    <Page title={say('title')} about={say('about')}>
      <search className="filters">
        <Select
          aria-label={say('year')}
          style={{ width: 120 }}
          value={year}
          onChange={(next: number) => setFilters({ year: next === thisYear ? undefined : `${next}` })}
          options={Array.from({ length: 10 }, (_, n) => ({ value: thisYear - n, label: `${thisYear - n}` }))}
        />
      </search>
      {counts.isPending ? <Waiting /> : null}
      {counts.error && !data ? <ProblemAlert error={counts.error} again={() => void counts.refetch()} /> : null}
      {data ? (
        <>
          <div className="figures">
            <div className="figure">
              {say('inYear', { year })}
              <b>{disclosedInYear.toLocaleString()}</b>
            </div>
            <div className="figure">
              {say('total')}
              <b>{data.total.toLocaleString()}</b>
            </div>
            <div className="figure">
              {say('units')}
              <b>{data.items.filter(({ total }) => total > 0).length}</b>
            </div>
          </div>
          <section className="panel">
            {data.items.length === 0 ? (
              <p className="empty">{say('empty')}</p>
            ) : (
              <ListTable
                rowKey="siteId"
                size="small"
                dataSource={[...data.items]}
                pagination={false}
                file={`${say('title')} ${year}`}
                total={{
                  siteId: '',
                  name: { zh: say('sum'), en: say('sum') },
                  kind: '',
                  total: data.total,
                  inYear: disclosedInYear,
                  at: '',
                }}
                columns={[
                  { title: say('unit'), rowScope: 'row', render: (_, row) => inMyLanguage(row.name) },
                  { title: say('kind'), render: (_, row) => kindName(row.kind) },
                  {
                    title: say('inYear', { year }),
                    key: 'inYear',
                    align: 'right',
                    sorter: (a, b) => (a.inYear ?? 0) - (b.inYear ?? 0),
                    render: (_, row) => row.inYear ?? 0,
                  },
                  {
                    title: say('total'),
                    key: 'total',
                    align: 'right',
                    sorter: (a, b) => a.total - b.total,
                    render: (_, row) => row.total,
                  },
                  {
                    title: say('counted'),
                    plain: ({ at }) => (at ? timeText(at) : ''),
                    render: (_, { at }) => (at ? <Moment at={at} /> : null),
                  },
                ]}
              />
            )}
          </section>
        </>
      ) : null}
    </Page>
  );
};
