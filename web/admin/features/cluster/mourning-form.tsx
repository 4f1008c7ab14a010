import { Button, Form, Input, Space } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { clusterWords } from './cluster-words.ts';
import { type ClusterSettings, instantOf, useChangeCluster } from './use-change-cluster.ts';

/** When all sites are shown in grey. */
export const MourningForm = ({ settings }: { readonly settings: ClusterSettings }): ReactNode => {
  const say = useWords(clusterWords);
  const { act, ask, isPending, error } = useChangeCluster(settings);
  const { mourning } = settings;
  const required = [{ required: true, message: say('required') }];
  const submit = ({ from, to }: { readonly from: string; readonly to: string }): void =>
    ask(say('setMourning'), say('mourningAsk'), { mourning: { from: instantOf(from), to: instantOf(to) } });
  return (
    <section className="panel">
      <h2>{say('mourning')}</h2>
      <p>
        {mourning
          ? say('mourningOn', { from: timeText(mourning.from), to: timeText(mourning.to) })
          : say('mourningOff')}
      </p>
      <Form name="mourning" key={settings.version} layout="vertical" onFinish={submit}>
        <Form.Item label={say('from')} name="from" rules={required}>
          <Input type="datetime-local" style={{ width: 220 }} />
        </Form.Item>
        <Form.Item label={say('to')} name="to" rules={required}>
          <Input type="datetime-local" style={{ width: 220 }} />
        </Form.Item>
        <ProblemAlert error={error} />
        <Space>
          <Button htmlType="submit" loading={isPending}>
            {say('setMourning')}
          </Button>
          {mourning ? <Button onClick={() => act({ mourning: null })}>{say('end')}</Button> : null}
        </Space>
      </Form>
    </section>
  );
};
