import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { statesByWeight, vetoWords } from '#shared/domain/upkeep/upkeep-words.ts';
import type { upkeepSummaryEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { upkeepWords } from './upkeep-words.ts';

export type SiteSummaryAnswer = z.output<typeof upkeepSummaryEndpoint.answer>['items'][number];

const late: readonly string[] = ['red', 'overdue', 'blank'];

/** The sites side by side, those that fail an inspection first. */
export const SiteSummaries = ({ summaries }: { readonly summaries: readonly SiteSummaryAnswer[] }): ReactNode => {
  const say = useWords(upkeepWords);
  const sayVeto = useWords(vetoWords);
  const inMyLanguage = useBilingual();
  return (
    <ListTable
      rowKey="siteId"
      size="small"
      dataSource={[...summaries]}
      pagination={false}
      columns={[
        {
          title: say('site'),
          render: (_, row) => <Link to={`/upkeep?site=${row.siteId}`}>{inMyLanguage(row.name)}</Link>,
        },
        {
          title: say('vetoes'),
          key: 'vetoes',
          sorter: (a, b) => a.vetoes.length - b.vetoes.length,
          render: (_, row) =>
            row.vetoes.length === 0 ? (
              <span className="quiet">{say('none')}</span>
            ) : (
              row.vetoes.map((veto) => (
                <Mark tone="bad" key={veto}>
                  {sayVeto(veto)}
                </Mark>
              ))
            ),
        },
        ...statesByWeight.map((state) => ({
          title: say(state),
          key: state,
          align: 'right' as const,
          sorter: (a: SiteSummaryAnswer, b: SiteSummaryAnswer) => a.counts[state] - b.counts[state],
          render: (_: unknown, row: SiteSummaryAnswer) => (
            <span className={late.includes(state) && row.counts[state] > 0 ? 'late-figure' : ''}>
              {row.counts[state]}
            </span>
          ),
        })),
        {
          title: say('columns'),
          key: 'columns',
          align: 'right',
          dataIndex: 'columns',
          sorter: (a, b) => a.columns - b.columns,
        },
        { title: say('reviewed'), render: (_, row) => <Moment at={row.at} relative /> },
      ]}
    />
  );
};
