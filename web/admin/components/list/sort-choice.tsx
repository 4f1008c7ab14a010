import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { isFigure, type ListColumn } from './list-column.ts';
import type { Sorting } from './sorting.ts';

const words = {
  sort: ['排序', 'Sort by'],
  asListed: ['默认顺序', 'As listed'],
  descending: ['降序', 'Descending'],
  ascending: ['升序', 'Ascending'],
  turn: ['{{now}}，点按改为{{next}}', '{{now}}; press for {{next}}'],
} as const;

/** Sorts a list whose headings are not seen. */
export const SortChoice = <Row,>({
  columns,
  sorting,
  onChange,
}: {
  readonly columns: readonly ListColumn<Row>[];
  readonly sorting: Sorting | undefined;
  readonly onChange: (sorting: Sorting | undefined) => void;
}): ReactNode => {
  const say = useWords(words);
  const sortable = columns.filter(({ sorter }) => sorter);
  const way = (descending: boolean): string => say(descending ? 'descending' : 'ascending');
  const choose = (key: string): void => {
    const column = sortable.find((one) => one.key === key);
    // The most first is what figures are sorted for.
    onChange(column ? { key, descending: isFigure(column) } : undefined);
  };
  return (
    <div className="sort-choice">
      <Select
        aria-label={say('sort')}
        prefix={say('sort')}
        popupMatchSelectWidth={false}
        value={sorting?.key ?? ''}
        onChange={choose}
        options={[
          { value: '', label: say('asListed') },
          ...sortable.map(({ key, title }) => ({ value: String(key), label: title })),
        ]}
      />
      {sorting ? (
        <Button
          aria-label={say('turn', { now: way(sorting.descending), next: way(!sorting.descending) })}
          onClick={() => onChange({ ...sorting, descending: !sorting.descending })}
        >
          {way(sorting.descending)} {sorting.descending ? '↓' : '↑'}
        </Button>
      ) : null}
    </div>
  );
};
