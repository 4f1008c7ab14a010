import { App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Mark } from '#desk/components/list/mark.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { type ColumnAnswer, ColumnSelect, useColumns } from '#desk/components/site/columns.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listColumnsEndpoint, reopenColumnEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { columnWords } from '../column-words.ts';
import { useAskImpact } from '../use-ask-impact.tsx';

type Entry = { readonly parentId?: string | undefined; readonly path: string };

/** A column that ended: a retired one can be taken into use again, a merged one names the column it went into. */
export const ColumnReopen = ({
  column,
  canSave,
}: {
  readonly column: ColumnAnswer;
  readonly canSave: boolean;
}): ReactNode => {
  const say = useWords(columnWords);
  const inMyLanguage = useBilingual();
  const { message } = App.useApp();
  const { siteId, columnId, parentId } = column;
  const { find, nameOf } = useColumns(siteId);
  const askImpact = useAskImpact(siteId);
  const isGone = parentId !== undefined && find(parentId)?.status !== 'active';
  const kept = useKeptForm<Entry>({
    name: 'column-reopen',
    about: `${siteId}/${columnId}`,
    title: `${say('reopen')} · ${inMyLanguage(column.name)}`,
    latest: { version: 0, value: { path: column.path, ...(isGone ? {} : { parentId }) } },
  });
  const reopen = useKeptAct(kept, reopenColumnEndpoint, [listColumnsEndpoint]);
  const submit = async (entry: Entry): Promise<void> => {
    if (!(await askImpact(column, false, say('reopen')))) return;
    const body = {
      ...(entry.parentId === undefined || entry.parentId === parentId ? {} : { parentId: entry.parentId }),
      ...(entry.path.trim() === column.path ? {} : { path: entry.path.trim() }),
    };
    reopen.mutate(
      { params: { siteId, columnId }, ifMatch: column.version, body },
      { onSuccess: () => void message.success(say('reopened')) },
    );
  };
  return (
    <section className="panel fields">
      <h2>
        {inMyLanguage(column.name)} <span className="quiet small">{columnId}</span>{' '}
        <Mark>{say(column.status === 'merged' ? 'merged' : 'ended')}</Mark>
      </h2>
      {column.status === 'merged' ? (
        <p>{say('mergedInto', { name: nameOf(column.mergedInto ?? '') })}</p>
      ) : (
        <>
          <p>{say('reopenAbout')}</p>
          <KeptForm kept={kept} disabled={!canSave} onFinish={(entry) => void submit(entry)}>
            <Form.Item
              label={say('parent')}
              name="parentId"
              extra={isGone ? say('parentGone') : undefined}
              rules={parentId === undefined ? [] : [{ required: true, message: say('required') }]}
            >
              <ColumnSelect siteId={siteId} clearable={parentId === undefined} />
            </Form.Item>
            <Form.Item
              label={say('path')}
              name="path"
              rules={[{ required: true, whitespace: true, message: say('required') }]}
            >
              <Input maxLength={200} />
            </Form.Item>
            <ProblemAlert error={reopen.error} again={reopen.again} />
            {canSave ? (
              <Button type="primary" htmlType="submit" loading={reopen.isPending}>
                {say('reopen')}
              </Button>
            ) : null}
          </KeptForm>
        </>
      )}
    </section>
  );
};
