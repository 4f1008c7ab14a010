import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { useColumnType } from '#desk/components/site/column-types.ts';
import { useSites } from '#desk/components/site/sites.tsx';
import { timeText } from '#desk/lib/format/time.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { type ColumnUpkeepAnswer, UpkeepMark } from './upkeep-state.tsx';
import { upkeepWords } from './upkeep-words.ts';

const pressing: readonly string[] = ['administratorReminded', 'red', 'overdue', 'blank'];

/** Columns with their last update, limit and state; whoever supervises demands rectification from the row. */
export const ColumnRows = ({
  columns,
  file,
  withSite = false,
}: {
  readonly columns: readonly ColumnUpkeepAnswer[];
  /** What a file of them is called. */
  readonly file: string;
  readonly withSite?: boolean;
}): ReactNode => {
  const say = useWords(upkeepWords);
  const inMyLanguage = useBilingual();
  const may = useMay();
  const typeName = useColumnType();
  const { nameOf } = useSites();
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
      file={file}
      columns={[
        {
          title: say('column'),
          plain: ({ name }) => inMyLanguage(name),
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
                plain: ({ siteId }: ColumnUpkeepAnswer) => nameOf(siteId),
                render: (_: unknown, row: ColumnUpkeepAnswer) => (
                  <Link to={`/upkeep?site=${row.siteId}`}>{nameOf(row.siteId)}</Link>
                ),
              },
            ]
          : []),
        { title: say('state'), plain: ({ state }) => say(state), render: (_, row) => <UpkeepMark state={row.state} /> },
        { title: say('rectification'), plain: null, render: (_, row) => demand(row) },
        {
          title: say('latest'),
          plain: ({ latestAt }) => latestAt && timeText(latestAt),
          render: (_, { latestAt }) => <Moment at={latestAt} relative />,
        },
        {
          title: say('limit'),
          render: (_, row) => (row.limitDays === undefined ? '—' : say('days', { days: row.limitDays })),
        },
        {
          title: say('due'),
          plain: ({ dueAt }) => dueAt && timeText(dueAt),
          render: (_, { dueAt }) => <Moment at={dueAt} relative />,
        },
        { title: say('board'), render: (_, row) => say(row.board) },
        { title: say('owner'), dataIndex: 'ownerUnit' },
      ]}
    />
  );
};
