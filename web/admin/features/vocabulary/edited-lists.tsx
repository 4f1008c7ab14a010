import { Alert, App, Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { type Row, type RowField, RowTable } from './row-table.tsx';
import { vocabularyWords } from './vocabulary-words.ts';

type Name = keyof typeof vocabularyWords;
export type Lists = Readonly<Record<string, readonly Row[]>>;
export type ListShape = { readonly name: Name; readonly fields: readonly RowField[] };

const filled = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== undefined));

/** Several lists that are read and saved as one: edits stay here until they are saved, also when saving is refused. */
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
  readonly saved: Lists;
  readonly canSave: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSave: (lists: Lists) => Promise<unknown>;
  readonly onReload: () => void;
}): ReactNode => {
  const say = useWords(vocabularyWords);
  const { message } = App.useApp();
  const [edits, setEdits] = useState<Lists>({});
  const [open, setOpen] = useState<ListShape>(shapes[0]);
  const lists = { ...saved, ...edits };
  const changed = Object.keys(edits).length > 0;
  const save = async (): Promise<void> => {
    const whole = Object.fromEntries(
      Object.entries(lists).map(([name, rows]) => [
        name,
        rows.map(filled).filter((row) => Object.keys(row).length > 0),
      ]),
    );
    await onSave(whole);
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
            disabled={!changed}
            loading={pending}
            onClick={() => void save().catch(() => undefined)}
          >
            {say('save')}
          </Button>
        ) : null
      }
    >
      {isProblem(error, 'version-conflict') ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say('conflict')}
          action={
            <Button
              size="small"
              onClick={() => {
                setEdits({});
                onReload();
              }}
            >
              {say('reload')}
            </Button>
          }
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
