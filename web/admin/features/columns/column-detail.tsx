import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useArticleWords } from '#desk/components/article-state.tsx';
import { BothSides } from '#desk/components/both-sides.tsx';
import { type ColumnAnswer, ColumnSelect, useColumns } from '#desk/components/columns.tsx';
import { Mark } from '#desk/components/mark.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useStoodOn } from '#desk/components/use-stood-on.ts';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { changeColumnEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { ColumnEnd } from './column-end.tsx';
import { ColumnFields } from './column-fields.tsx';
import { ColumnMounts } from './column-mounts.tsx';
import { columnPatchOf, isShownWidely, movesPages } from './column-patch.ts';
import { columnSides } from './column-sides.ts';
import { columnWords } from './column-words.ts';
import { TaskProgress } from './task-progress.tsx';
import { useAskImpact } from './use-ask-impact.tsx';

/** One column: its fields, what its change makes anew, where it is mounted, and its end. */
export const ColumnDetail = ({
  column,
  canSave,
}: {
  readonly column: ColumnAnswer;
  readonly canSave: boolean;
}): ReactNode => {
  const say = useWords(columnWords);
  const inMyLanguage = useBilingual();
  const may = useMay();
  const { message } = App.useApp();
  const { siteId, columnId } = column;
  const stageName = useArticleWords();
  const { nameOf } = useColumns(siteId);
  const client = useQueryClient();
  const [form] = Form.useForm();
  const { base, newer, touch, saved: stand, settle } = useStoodOn(column, form);
  const askImpact = useAskImpact(siteId);
  const change = useAct(changeColumnEndpoint, [listColumnsEndpoint]);
  const [tasks, setTasks] = useState<readonly string[]>([]);
  const submit = async (entry: Readonly<Record<string, unknown>>): Promise<void> => {
    const body = columnPatchOf(base, entry);
    if (Object.keys(body).length === 0) return void message.success(say('saved'));
    if (isShownWidely(body) && !(await askImpact(column, movesPages(body)))) return undefined;
    change.mutate(
      { params: { siteId, columnId }, ifMatch: base.version, body },
      {
        onSuccess: (saved) => {
          stand(saved);
          setTasks(saved.tasks ?? []);
          void message.success(say('saved'));
        },
        onError: (error) => {
          if (isProblem(error, 'version-conflict'))
            void client.invalidateQueries({ queryKey: [listColumnsEndpoint.id] }).then(change.reset);
        },
      },
    );
    return undefined;
  };
  return (
    <div>
      <section className="panel fields">
        <h2>
          {inMyLanguage(column.name)} <span className="quiet small">{columnId}</span>{' '}
          {column.base ? <Mark>{say('base')}</Mark> : null}
        </h2>
        <Form
          name="column"
          className="field-grid"
          form={form}
          layout="vertical"
          disabled={!canSave}
          initialValues={base}
          onValuesChange={touch}
          onFinish={(entry) => void submit(entry)}
        >
          {newer ? (
            <BothSides
              sides={{ before: base, mine: form.getFieldsValue(), theirs: newer }}
              fields={columnSides(say, stageName, nameOf)}
              onSettle={settle}
            />
          ) : null}
          <Form.Item label={say('parent')} name="parentId">
            <ColumnSelect siteId={siteId} clearable offers={(one) => one.columnId !== columnId} />
          </Form.Item>
          <ColumnFields />
          <ProblemAlert error={change.error} />
          {tasks.map((taskId) => (
            <TaskProgress key={taskId} taskId={taskId} />
          ))}
          {canSave ? (
            <Button type="primary" htmlType="submit" disabled={newer !== undefined} loading={change.isPending}>
              {say('save')}
            </Button>
          ) : null}
        </Form>
      </section>
      {may('column.mount', siteId) ? <ColumnMounts column={column} /> : null}
      {canSave && !column.base ? <ColumnEnd column={column} /> : null}
    </div>
  );
};
