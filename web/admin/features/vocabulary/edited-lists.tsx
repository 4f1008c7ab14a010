import { Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { BothSides } from '#desk/components/kept/both-sides.tsx';
import { KeptNotice } from '#desk/components/kept/kept-notice.tsx';
import type { Kept } from '#desk/components/kept/use-kept.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { bracketed } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { mergedRows, rowsOnlyIn } from './merged-rows.ts';
import { type Row, type RowField, RowTable } from './row-table.tsx';
import { vocabularyWords } from './vocabulary-words.ts';

type Name = keyof typeof vocabularyWords;
export type Lists = Readonly<Record<string, readonly Row[]>>;
export type ListShape = { readonly name: Name; readonly fields: readonly RowField[] };

const filled = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== undefined));

/**
 * Several lists that are read and saved as one: edits are kept until they are saved, also when saving is refused or the tab
 * is closed. What somebody else saved meanwhile is shown beside them, list by list, and merged row by row.
 */
export const EditedLists = ({
  title,
  about,
  shapes,
  kept,
  canSave,
  pending,
  error,
  again,
  onSave,
}: {
  readonly title: string;
  readonly about: string;
  readonly shapes: readonly [ListShape, ...ListShape[]];
  readonly kept: Kept<Lists>;
  readonly canSave: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly again: (() => void) | undefined;
  readonly onSave: (lists: Lists, version: number) => void;
}): ReactNode => {
  const say = useWords(vocabularyWords);
  const [open, setOpen] = useState<ListShape>(shapes[0]);
  const { base, mine: lists, newer, dirty, holding } = kept;
  const settle = (mine: readonly (readonly string[])[]): void => {
    if (!newer) return;
    const rowsOf = (of: Lists, name: string): readonly Row[] => of[name] ?? [];
    const merged = mine.map(([name = '']) => [
      name,
      mergedRows(rowsOf(base.value, name), rowsOf(lists, name), rowsOf(newer.value, name)),
    ]);
    holding.settle({ ...newer.value, ...Object.fromEntries(merged) });
  };
  const save = (): void => {
    const whole = Object.fromEntries(
      Object.entries(lists).map(([name, rows]) => [
        name,
        rows.map(filled).filter((row) => Object.keys(row).length > 0),
      ]),
    );
    onSave(whole, base.version);
  };
  return (
    <Page
      title={title}
      about={about}
      acts={
        canSave ? (
          <Button type="primary" disabled={!dirty || newer !== undefined} loading={pending} onClick={save}>
            {say('save')}
          </Button>
        ) : null
      }
    >
      <KeptNotice kept={kept} />
      {newer ? (
        <BothSides
          sides={{ before: base.value, mine: lists, theirs: newer.value }}
          fields={shapes.map(({ name }) => ({
            path: [name],
            label: say(name),
            text: (rows, other) =>
              rowsOnlyIn((rows ?? []) as readonly Row[], (other ?? []) as readonly Row[]).join('\n'),
          }))}
          onSettle={settle}
        />
      ) : (
        <ProblemAlert error={error} again={again} />
      )}
      <div className="panel">
        <Radio.Group
          optionType="button"
          value={open.name}
          onChange={({ target }) => setOpen(shapes.find(({ name }) => name === target.value) ?? open)}
          options={shapes.map(({ name }) => ({
            value: name,
            label: `${say(name)}${bracketed(lists[name]?.length ?? 0)}`,
          }))}
          style={{ marginBottom: 12 }}
        />
        <RowTable
          key={open.name}
          fields={open.fields}
          rows={lists[open.name] ?? []}
          disabled={!canSave}
          onChange={(rows) => holding.set({ ...lists, [open.name]: rows })}
        />
      </div>
    </Page>
  );
};
