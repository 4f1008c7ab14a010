import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import type { ListColumn } from '#desk/components/list/list-column.ts';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { rankingEndpoint } from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { figureWords } from './figure-words.ts';
import { percent, type UnitRow, unitTotal, useUnitColumns } from './unit-columns.tsx';

const ways = ['byUnit', 'byColumn', 'byOfficer'] as const;
type Part = {
  readonly name: string;
  readonly submitted: number;
  readonly adopted: number;
  readonly rate?: number | undefined;
};

/** What was sent and adopted from one month to another, by unit, by column of this site, or by officer. */
export const PeriodFigures = ({ siteId, month }: { readonly siteId: string; readonly month: string }): ReactNode => {
  const say = useWords(figureWords);
  const [filters, setFilters] = useFilters(['from', 'to', 'by']);
  const to = filters.to ?? month;
  const from = filters.from ?? `${to.slice(0, 4)}-01`;
  const by = ways.find((one) => one === filters.by) ?? 'byUnit';
  const figures = useAnswer(rankingEndpoint, { params: { siteId }, query: { from, to } }, { when: siteId !== '' });
  const { nameOf } = useSites();
  const unitColumns = useUnitColumns('rankInClass');
  const counted: readonly ListColumn<Part>[] = [
    ...(['submitted', 'adopted', 'rate'] as const).map(
      (figure): ListColumn<Part> => ({
        title: say(figure),
        key: figure,
        align: 'right',
        sorter: (a, b) => (a[figure] ?? 0) - (b[figure] ?? 0),
        render: (_, part) => (figure === 'rate' ? percent(part.rate) : part[figure]),
      }),
    ),
  ];
  const look = {
    size: 'small',
    pagination: false,
    sortName: 'order',
    file: `${say('title')} ${from} ${to} ${say(by)}`,
    locale: { emptyText: say('nothing') },
  } as const;
  const { data } = figures;
  return (
    <section className="panel">
      <h2>{say('title')}</h2>
      <search className="filters">
        {(
          [
            ['from', from],
            ['to', to],
          ] as const
        ).map(([name, value]) => (
          <DateField
            key={name}
            shape="month"
            aria-label={say(name)}
            value={value}
            onChange={(chosen) => setFilters({ [name]: chosen })}
          />
        ))}
        <Radio.Group
          optionType="button"
          aria-label={say('by')}
          value={by}
          onChange={({ target }) => setFilters({ by: String(target.value) })}
          options={ways.map((value) => ({ value, label: say(value) }))}
        />
      </search>
      <ProblemAlert error={figures.error} again={() => void figures.refetch()} />
      {figures.isPending ? <Waiting /> : null}
      {data && by === 'byUnit' ? (
        <ListTable<UnitRow>
          {...look}
          rowKey="unitSiteId"
          dataSource={data.rows}
          columns={unitColumns}
          total={unitTotal(say, data.totals)}
        />
      ) : null}
      {data && by === 'byColumn' ? (
        <ListTable
          {...look}
          rowKey="columnId"
          dataSource={data.columns}
          columns={[{ title: say('column'), dataIndex: 'name' }, ...counted]}
        />
      ) : null}
      {data && by === 'byOfficer' ? (
        <ListTable<(typeof data.officers)[number]>
          {...look}
          rowKey={({ accountId, unitSiteId }) => `${unitSiteId}/${accountId}`}
          dataSource={data.officers}
          columns={[
            { title: say('officer'), dataIndex: 'name' },
            { title: say('unit'), render: (_, { unitSiteId }) => nameOf(unitSiteId) },
            ...counted,
          ]}
        />
      ) : null}
    </section>
  );
};
