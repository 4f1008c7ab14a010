import type { ReactNode } from 'react';
import type { ListColumn } from '#desk/components/list/list-column.ts';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { growthText, type Visits } from './visit-figures.tsx';
import { visitWords } from './visit-words.ts';

type Item = Visits['items'][number];

/** Columns or articles by what they are read, most first. */
export const VisitList = ({ items }: { readonly items: readonly Item[] }): ReactNode => {
  const say = useWords(visitWords);
  if (items.length === 0) return <p className="empty">{say('empty')}</p>;
  return (
    <ListTable<Item>
      rowKey="id"
      size="small"
      dataSource={[...items]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say('name'),
          render: (_, { name, address }) =>
            address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            ),
        },
        ...(['views', 'visitors'] as const).map(
          (figure): ListColumn<Item> => ({
            title: say(figure),
            key: figure,
            dataIndex: figure,
            align: 'right',
            sorter: (a, b) => a[figure] - b[figure],
          }),
        ),
        {
          title: say('before'),
          key: 'before',
          align: 'right',
          sorter: (a, b) => a.before.views - b.before.views,
          render: (_, { before }) => before.views,
        },
        {
          title: say('growth'),
          key: 'growth',
          align: 'right',
          sorter: (a, b) => (a.viewsGrowth ?? 0) - (b.viewsGrowth ?? 0),
          render: (_, { viewsGrowth }) => growthText(viewsGrowth),
        },
      ]}
    />
  );
};
