import { App, Button, Form, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { type ColumnAnswer, ColumnSelect } from '#desk/components/site/columns.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import {
  listColumnsEndpoint,
  mergeColumnEndpoint,
  retireColumnEndpoint,
} from '#shared/schemas/http/sites/column-endpoints.ts';
import { columnWords } from '../column-words.ts';
import { TaskProgress } from '../task-progress.tsx';

/** A column that ends: merged into another with all it holds, or retired when it is empty. */
export const ColumnEnd = ({ column }: { readonly column: ColumnAnswer }): ReactNode => {
  const say = useWords(columnWords);
  const inMyLanguage = useBilingual();
  const { modal, message } = App.useApp();
  const [into, setInto] = useState<string>();
  const retire = useAct(retireColumnEndpoint, [listColumnsEndpoint]);
  const merge = useAct(mergeColumnEndpoint, [listColumnsEndpoint]);
  const params = { siteId: column.siteId, columnId: column.columnId };
  const name = inMyLanguage(column.name);
  const ask = (title: string, content: string, onOk: () => void): void =>
    void modal.confirm({ title, content, okText: title, cancelText: say('cancel'), onOk });
  return (
    <section className="panel fields">
      <h2>
        {say('merge')} / {say('retire')}
      </h2>
      <Form.Item label={say('mergeInto')} htmlFor="merge-into" layout="vertical">
        <ColumnSelect
          id="merge-into"
          siteId={column.siteId}
          value={into}
          onChange={setInto}
          offers={(one) => one.columnId !== column.columnId}
        />
      </Form.Item>
      <ProblemAlert error={merge.error ?? retire.error} />
      {merge.data?.tasks?.map((taskId) => (
        <TaskProgress key={taskId} taskId={taskId} />
      ))}
      <Space wrap>
        <Button
          danger
          disabled={!into}
          loading={merge.isPending}
          onClick={() =>
            ask(say('merge'), say('mergeAsk', { name }), () =>
              merge.mutate(
                { params, body: { into: into ?? '' } },
                { onSuccess: () => void message.info(say('merging')) },
              ),
            )
          }
        >
          {say('merge')}
        </Button>
        <Button
          danger
          loading={retire.isPending}
          onClick={() =>
            ask(say('retire'), say('retireAsk', { name }), () =>
              retire.mutate({ params }, { onSuccess: () => void message.success(say('retired')) }),
            )
          }
        >
          {say('retire')}
        </Button>
      </Space>
    </section>
  );
};
