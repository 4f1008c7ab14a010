import { Button, Form, Space } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { instantOf, localOf, timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { clusterWords } from './cluster-words.ts';
import { type ClusterSettings, useChangeCluster } from './use-change-cluster.ts';

type Entry = { readonly from: string; readonly to: string };

/** When all sites are shown in grey. */
export const MourningForm = ({ settings }: { readonly settings: ClusterSettings }): ReactNode => {
  const say = useWords(clusterWords);
  const { mourning } = settings;
  const kept = useKeptForm<Entry>({
    name: 'mourning',
    title: say('mourning'),
    latest: { version: settings.version, value: { from: localOf(mourning?.from), to: localOf(mourning?.to) } },
    fields: (['from', 'to'] as const).map((name) => ({
      path: [name],
      label: say(name),
      text: (value) => String(value ?? '').replace('T', ' '),
    })),
  });
  const { act, ask, isPending, error, again } = useChangeCluster(kept);
  const required = [{ required: true, message: say('required') }];
  const submit = ({ from, to }: Entry): void =>
    ask(say('setMourning'), say('mourningAsk'), { mourning: { from: instantOf(from), to: instantOf(to) } });
  return (
    <section className="panel">
      <h2>{say('mourning')}</h2>
      <p>
        {mourning
          ? say('mourningOn', { from: timeText(mourning.from), to: timeText(mourning.to) })
          : say('mourningOff')}
      </p>
      <KeptForm kept={kept} onFinish={submit}>
        <Form.Item label={say('from')} name="from" rules={required}>
          <DateField shape="minute" />
        </Form.Item>
        <Form.Item label={say('to')} name="to" rules={required}>
          <DateField shape="minute" />
        </Form.Item>
        <ProblemAlert error={error} again={again} />
        <Space>
          <Button htmlType="submit" disabled={kept.newer !== undefined} loading={isPending}>
            {say('setMourning')}
          </Button>
          {mourning ? <Button onClick={() => act({ mourning: null })}>{say('end')}</Button> : null}
        </Space>
      </KeptForm>
    </section>
  );
};
