import { Button, Checkbox, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { vocabularyWords } from './vocabulary-words.ts';

type Name = keyof typeof vocabularyWords;

/** One field of a row: text, a day, or a mark. */
export type RowField = { readonly name: string; readonly label: Name; readonly kind?: 'text' | 'date' | 'mark' };

/** A row under edit; `row` is its place in the whole list. */
export type Row = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

type Placed = { readonly row: Row; readonly index: number };

/** Edits a list of like rows: find, add, change in place, remove. What is typed is told at once to `onChange`. */
export const RowTable = ({
  fields,
  rows,
  disabled,
  onChange,
}: {
  readonly fields: readonly RowField[];
  readonly rows: readonly Row[];
  readonly disabled: boolean;
  readonly onChange: (rows: readonly Row[]) => void;
}): ReactNode => {
  const say = useWords(vocabularyWords);
  const [q, setQ] = useState('');
  const shown = rows
    .map((row, index): Placed => ({ row, index }))
    .filter(
      ({ row }) => q === '' || Object.values(row).some((value) => typeof value === 'string' && value.includes(q)),
    );
  const set = (index: number, change: Row): void =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <>
      <div className="filters">
        <Input
          aria-label={say('find')}
          placeholder={say('find')}
          allowClear
          style={{ width: 240 }}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
        {disabled ? null : (
          <Button
            onClick={() => {
              setQ('');
              onChange([{}, ...rows]);
            }}
          >
            {say('add')}
          </Button>
        )}
      </div>
      <ListTable<Placed>
        rowKey="index"
        size="small"
        dataSource={shown}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          ...fields.map(({ name, label, kind = 'text' }) => ({
            title: say(label),
            key: name,
            render: (_: unknown, { row, index }: Placed) =>
              kind === 'mark' ? (
                <Checkbox
                  aria-label={say(label)}
                  disabled={disabled}
                  checked={row[name] === true}
                  onChange={({ target }) => set(index, { [name]: target.checked || undefined })}
                />
              ) : (
                <Input
                  aria-label={say(label)}
                  disabled={disabled}
                  type={kind}
                  value={String(row[name] ?? '')}
                  onChange={({ target }) => set(index, { [name]: target.value })}
                />
              ),
          })),
          ...(disabled
            ? []
            : [
                {
                  title: say('acts'),
                  key: 'remove',
                  render: (_: unknown, { index }: Placed) => (
                    <Button size="small" onClick={() => onChange(rows.filter((__, at) => at !== index))}>
                      {say('remove')}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
    </>
  );
};
