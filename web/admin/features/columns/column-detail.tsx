import { App, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Mark } from '#desk/components/list/mark.tsx';
import { type ColumnAnswer, ColumnSelect, useColumns } from '#desk/components/site/columns.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { changeColumnEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { ColumnFields } from './column-fields.tsx';
import { ColumnMounts } from './column-mounts.tsx';
import { columnPatchOf, isShownWidely, movesPages } from './column-patch.ts';
import { columnSides } from './column-sides.ts';
import { columnWords } from './column-words.ts';
import { ColumnEnd } from './ending/column-end.tsx';
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
  const { nameOf: siteName } = useSites();
  const kept = useKeptForm<ColumnAnswer>({
    name: 'column',
    about: `${siteId}/${columnId}`,
    title: `${say('title')} · ${siteName(siteId)} · ${inMyLanguage(column.name)}`,
    latest: { version: column.version, value: column },
    fields: columnSides(say, stageName, nameOf),
  });
  const askImpact = useAskImpact(siteId);
  const change = useKeptAct(kept, changeColumnEndpoint, [listColumnsEndpoint]);
  const [tasks, setTasks] = useState<readonly string[]>([]);
  const submit = async (entry: ColumnAnswer): Promise<void> => {
    const body = columnPatchOf(kept.base.value, entry);
    if (Object.keys(body).length === 0) {
      kept.holding.reset();
      return void message.success(say('saved'));
    }
    if (isShownWidely(body) && !(await askImpact(column, movesPages(body)))) return undefined;
    change.mutate(
      { params: { siteId, columnId }, ifMatch: kept.version, body },
      {
        onSuccess: (saved) => {
          setTasks(saved.tasks ?? []);
          void message.success(say('saved'));
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
        <KeptForm kept={kept} className="field-grid" disabled={!canSave} onFinish={(entry) => void submit(entry)}>
          <Form.Item label={say('parent')} name="parentId">
            <ColumnSelect siteId={siteId} clearable offers={(one) => one.columnId !== columnId} />
          </Form.Item>
          <ColumnFields />
          {tasks.map((taskId) => (
            <TaskProgress key={taskId} taskId={taskId} />
          ))}
          <KeptSave kept={kept} acts={[change]} may={canSave}>
            {say('save')}
          </KeptSave>
        </KeptForm>
      </section>
      {may('column.mount', siteId) ? <ColumnMounts column={column} /> : null}
      {canSave && !column.base ? <ColumnEnd column={column} /> : null}
    </div>
  );
};
