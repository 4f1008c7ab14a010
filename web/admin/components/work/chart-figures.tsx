import type { ReactNode } from 'react';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  figures: ['查看数据', 'See the figures'],
  period: ['时间', 'Period'],
} as const;

/** One line over time, a value for each period. */
export type ChartLine = { readonly name: string; readonly values: readonly number[] };

type Row = { readonly period: string; readonly values: readonly (number | undefined)[] };

/** The figures behind a chart: read by whoever does not see it, and taken along as a file. */
export const ChartFigures = ({
  name,
  periods,
  lines,
}: {
  readonly name: string;
  readonly periods: readonly string[];
  readonly lines: readonly ChartLine[];
}): ReactNode => {
  const say = useWords(words);
  const rows = periods.map((period, at): Row => ({ period, values: lines.map(({ values }) => values[at]) }));
  return (
    <details>
      <summary>{say('figures')}</summary>
      <ListTable<Row>
        rowKey="period"
        size="small"
        file={name}
        sortName={`sort-${name}`}
        dataSource={rows}
        pagination={{ pageSize: 31, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: say('period'), dataIndex: 'period', rowScope: 'row' },
          ...lines.map(({ name: line }, at) => ({
            title: line,
            align: 'right' as const,
            render: (_: unknown, { values }: Row) => values[at],
          })),
        ]}
      />
    </details>
  );
};
