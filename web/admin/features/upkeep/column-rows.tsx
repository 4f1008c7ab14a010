import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { useColumnType } from '#desk/components/site/column-types.ts';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { type ColumnUpkeepAnswer, UpkeepMark } from './upkeep-state.tsx';
import { upkeepWords } from './upkeep-words.ts';

const pressing: readonly string[] = ['administratorReminded', 'red', 'overdue', 'blank'];

/** Columns with their last update, limit and state; whoever supervises demands rectification from the row. */
export const ColumnRows = ({
  columns,
  withSite = false,
}: {
  readonly columns: readonly ColumnUpkeepAnswer[];
  readonly withSite?: boolean;
}): ReactNode => {
  const say = useWords(upkeepWords);
  const inMyLanguage = useBilingual();
  const may = useMay();
  const typeName = useColumnType();
  const demand = ({ siteId, columnId, state, rectificationId }: ColumnUpkeepAnswer): ReactNode => {
    if (rectificationId) return <Link to={`/rectifications/${siteId}/${rectificationId}`}>{say('open')}</Link>;
    if (!pressing.includes(state) || !may('supervision.manage', siteId)) return '—';
    return <Link to={`/rectifications/new?site=${siteId}&column=${columnId}`}>{say('issue')}</Link>;
  };
  return (
    <ListTable
      rowKey={({ siteId, columnId, home }) => `${siteId}/${home ? '~' : ''}${columnId}`}
      size="small"
      dataSource={[...columns]}
      pagination={false}
      columns={[
        {
          title: say('column'),
          render: (_, row) => (
            <>
              {row.home ? (
                inMyLanguage(row.name)
              ) : (
                <Link to={`/columns?site=${row.siteId}&column=${row.columnId}`}>{inMyLanguage(row.name)}</Link>
              )}
              {row.home || typeName(row.type) === inMyLanguage(row.name) ? null : (
                <span className="quiet small"> {typeName(row.type)}</span>
              )}
            </>
          ),
        },
        ...(withSite
          ? [
              {
                title: say('site'),
                render: (_: unknown, row: ColumnUpkeepAnswer) => (
                  <Link to={`/upkeep?site=${row.siteId}`}>
                    <SiteName siteId={row.siteId} />
                  </Link>
                ),
              },
            ]
          : []),
        { title: say('state'), render: (_, row) => <UpkeepMark state={row.state} /> },
        { title: say('rectification'), render: (_, row) => demand(row) },
        { title: say('latest'), render: (_, row) => <Moment at={row.latestAt} relative /> },
        {
          title: say('limit'),
          render: (_, row) => (row.limitDays === undefined ? '—' : say('days', { days: row.limitDays })),
        },
        { title: say('due'), render: (_, row) => <Moment at={row.dueAt} relative /> },
        { title: say('board'), render: (_, row) => say(row.board) },
        { title: say('owner'), dataIndex: 'ownerUnit' },
      ]}
    />
  );
};
