import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useWords } from '#desk/lib/words/words.ts';
import type { circularEndpoint } from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

type Section = z.output<typeof circularEndpoint.answer>['sections'][number];
type Row = Section['rows'][number];

const percent = (rate: number | undefined): string => (rate === undefined ? '—' : `${rate.toFixed(1)}%`);

/** The units of one class in their rank, with the class's total. */
export const CircularSection = ({ section }: { readonly section: Section }): ReactNode => {
  const say = useWords(submissionWords);
  const { total } = section;
  return (
    <>
      <h2>{section.heading}</h2>
      <Table<Row>
        rowKey="unitSiteId"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={section.rows}
        columns={[
          { title: say('rank'), dataIndex: 'rank', align: 'right' },
          { title: say('unit'), dataIndex: 'unitName' },
          {
            title: say('figSubmitted'),
            dataIndex: 'submitted',
            align: 'right',
            sorter: (a, b) => a.submitted - b.submitted,
          },
          { title: say('figAdopted'), dataIndex: 'adopted', align: 'right', sorter: (a, b) => a.adopted - b.adopted },
          { title: say('figRate'), align: 'right', render: (_, { rate }) => percent(rate) },
          { title: say('figPoints'), dataIndex: 'points', align: 'right', sorter: (a, b) => a.points - b.points },
          { title: say('missedWeeks'), align: 'right', render: (_, { missedWeeks }) => missedWeeks.length },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={2}>
              {say('total')}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} align="right">
              {total.submitted}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={3} align="right">
              {total.adopted}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={4} align="right">
              {percent(total.rate)}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={5} colSpan={2} />
          </Table.Summary.Row>
        )}
      />
    </>
  );
};
