import { App, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { type ColumnAnswer, ColumnSelect } from '#desk/components/site/columns.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { createColumnEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { ColumnFields } from './column-fields.tsx';
import { columnWords } from './column-words.ts';

type Entry = Readonly<Record<string, unknown>> & { readonly columnId: string };

/** Makes a column, below the chosen one unless another parent is picked. */
export const NewColumn = ({
  siteId,
  parent,
  columns,
  onDone,
}: {
  readonly siteId: string;
  readonly parent: ColumnAnswer | undefined;
  readonly columns: readonly ColumnAnswer[];
  readonly onDone: (columnId: string) => void;
}): ReactNode => {
  const say = useWords(columnWords);
  const { message } = App.useApp();
  const last = Math.max(
    0,
    ...columns.filter(({ parentId }) => parentId === parent?.columnId).map(({ order }) => order),
  );
  const { nameOf: siteName } = useSites();
  const kept = useKeptForm<Entry>({
    name: 'new-column',
    about: siteId,
    title: `${say('create')} · ${siteName(siteId)}`,
    latest: {
      version: 0,
      value: {
        columnId: '',
        parentId: parent?.columnId,
        type: '工作动态',
        function: 'disclosure',
        updateClass: 'periodic',
        updateDays: 30,
        listStyle: 'list',
        visible: true,
        order: last + 10,
        ownerUnit: parent?.ownerUnit,
      },
    },
  });
  const create = useKeptAct(kept, createColumnEndpoint, [listColumnsEndpoint]);
  const submit = (entry: Entry): void => {
    const given = Object.entries(entry).filter(([, value]) => value !== undefined && value !== '' && value !== null);
    const { template, ...body } = Object.fromEntries(given) as Record<string, unknown>;
    const named = Object.entries((template ?? {}) as object).filter(([, value]) => value);
    create.mutate(
      {
        params: { siteId },
        body: { ...body, ...(named.length > 0 ? { template: Object.fromEntries(named) } : {}) } as never,
      },
      {
        onSuccess: ({ columnId }) => {
          void message.success(say('created'));
          onDone(columnId);
        },
      },
    );
  };
  return (
    <section className="panel fields">
      <h2>{say('create')}</h2>
      <KeptForm kept={kept} onFinish={submit}>
        <Form.Item label={say('parent')} name="parentId">
          <ColumnSelect siteId={siteId} clearable />
        </Form.Item>
        <Form.Item
          label={say('code')}
          name="columnId"
          extra={say('codeHelp')}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{0,39}$/, message: say('codeHelp') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <ColumnFields />
        <Form.Item name="order" hidden>
          <Input />
        </Form.Item>
        <KeptSave kept={kept} acts={[create]}>
          {say('create')}
        </KeptSave>
      </KeptForm>
    </section>
  );
};
