import { App, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { dayText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listSiteRecordsEndpoint, startBootstrapEndpoint } from '#shared/schemas/http/supervision/record-endpoints.ts';
import type { RecordAnswer } from './record.tsx';
import { recordWords } from './record-words.ts';

/** How far the first documents are collected, and one entry for every column that has none yet. */
export const StartChecklist = ({
  siteId,
  records,
  canStart,
}: {
  readonly siteId: string;
  readonly records: readonly RecordAnswer[];
  readonly canStart: boolean;
}): ReactNode => {
  const say = useWords(recordWords);
  const text = useProblemText();
  const { modal, message } = App.useApp();
  const start = useAct(startBootstrapEndpoint, [listSiteRecordsEndpoint]);
  const submit = ({ dueOn }: { readonly dueOn: string }): void =>
    void modal.confirm({
      title: say('start'),
      content: say('startAsk'),
      okText: say('start'),
      cancelText: say('leave'),
      onOk: () =>
        start.mutateAsync({ params: { siteId }, body: { dueOn } }).then(
          ({ added }) => void message.success(say('started', { count: added })),
          (error: unknown) => void message.error(text(error)),
        ),
    });
  return (
    <section className="panel" style={{ marginBottom: 16 }}>
      <p>
        {say('bootstrapProgress', {
          done: records.filter(({ doneOn }) => doneOn !== undefined).length,
          all: records.length,
          overdue: records.filter(({ overdue }) => overdue).length,
        })}
      </p>
      {canStart ? (
        <Form
          name="checklist"
          layout="inline"
          initialValues={{ dueOn: dayText(Date.now() + 30 * 86_400_000) }}
          onFinish={submit}
          style={{ rowGap: 8 }}
        >
          <Form.Item label={say('startDue')} name="dueOn" rules={[{ required: true, message: say('required') }]}>
            <DateField min={dayText(Date.now())} />
          </Form.Item>
          <Button htmlType="submit" loading={start.isPending}>
            {say('start')}
          </Button>
        </Form>
      ) : null}
    </section>
  );
};
