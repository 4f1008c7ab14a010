import { App, Button, Radio } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { BothSides } from '#desk/components/both-sides.tsx';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { mergedRows, rowsOnlyIn } from './merged-rows.ts';
import { type Row, type RowField, RowTable } from './row-table.tsx';
import { vocabularyWords } from './vocabulary-words.ts';

type Name = keyof typeof vocabularyWords;
export type Lists = Readonly<Record<string, readonly Row[]>>;
type Saved = { readonly version: number; readonly lists: Lists };
export type ListShape = { readonly name: Name; readonly fields: readonly RowField[] };

const filled = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== undefined));

/**
 * Several lists that are read and saved as one: edits stay here until they are saved, also when saving is refused. What
 * somebody else saved meanwhile is shown beside them, list by list, and merged row by row.
 */
export const EditedLists = ({
  title,
  about,
  shapes,
  saved,
  canSave,
  pending,
  error,
  onSave,
  onReload,
}: {
  readonly title: string;
  readonly about: string;
  readonly shapes: readonly [ListShape, ...ListShape[]];
  readonly saved: Saved;
  readonly canSave: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSave: (lists: Lists, version: number) => Promise<unknown>;
  readonly onReload: () => void;
}): ReactNode => {
  const say = useWords(vocabularyWords);
  const { message } = App.useApp();
  const [edits, setEdits] = useState<Lists>({});
  const [open, setOpen] = useState<ListShape>(shapes[0]);
  /** What the edits were made on; it moves only while there are none, or when both sides were settled. */
  const [base, setBase] = useState(saved);
  const lists = { ...base.lists, ...edits };
  const changed = Object.keys(edits).length > 0;
  const isNewer = saved.version > base.version;
  const newer = changed && isNewer ? saved : undefined;
  useEffect(() => {
    if (isNewer && !changed) setBase(saved);
  }, [isNewer, changed, saved]);
  const settle = (mine: readonly (readonly string[])[]): void => {
    const rowsOf = (of: Lists, name: string): readonly Row[] => of[name] ?? [];
    setEdits(
      Object.fromEntries(
        mine.flatMap(([name = '']) => [
          [name, mergedRows(rowsOf(base.lists, name), rowsOf(lists, name), rowsOf(saved.lists, name))],
        ]),
      ),
    );
    setBase(saved);
  };
  const save = async (): Promise<void> => {
    const whole = Object.fromEntries(
      Object.entries(lists).map(([name, rows]) => [
        name,
        rows.map(filled).filter((row) => Object.keys(row).length > 0),
      ]),
    );
    try {
      await onSave(whole, base.version);
    } catch (failure) {
      if (isProblem(failure, 'version-conflict')) onReload();
      return;
    }
    setEdits({});
    void message.success(say('saved'));
  };
  return (
    <Page
      title={title}
      about={about}
      acts={
        canSave ? (
          <Button
            type="primary"
            disabled={!changed || newer !== undefined}
            loading={pending}
            onClick={() => void save()}
          >
            {say('save')}
          </Button>
        ) : null
      }
    >
      {newer ? (
        <BothSides
          sides={{ before: base.lists, mine: lists, theirs: newer.lists }}
          fields={shapes.map(({ name }) => ({
            path: [name],
            label: say(name),
            text: (rows, other) =>
              rowsOnlyIn((rows ?? []) as readonly Row[], (other ?? []) as readonly Row[]).join('\n'),
          }))}
          onSettle={settle}
        />
      ) : (
        <ProblemAlert error={error} />
      )}
      <div className="panel">
        <Radio.Group
          optionType="button"
          value={open.name}
          onChange={({ target }) => setOpen(shapes.find(({ name }) => name === target.value) ?? open)}
          options={shapes.map(({ name }) => ({ value: name, label: `${say(name)}（${lists[name]?.length ?? 0}）` }))}
          style={{ marginBottom: 12 }}
        />
        <RowTable
          key={open.name}
          fields={open.fields}
          rows={lists[open.name] ?? []}
          disabled={!canSave}
          onChange={(rows) => setEdits({ ...edits, [open.name]: rows })}
        />
      </div>
    </Page>
  );
};
