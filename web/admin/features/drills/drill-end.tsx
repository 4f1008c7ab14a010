import { App, Button, Form, Input, Space } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  endDrillEndpoint,
  getDrillEndpoint,
  listDrillsEndpoint,
} from '#shared/schemas/http/supervision/drill-endpoints.ts';
import type { DrillAnswer } from './drill-state.tsx';
import { drillWords } from './drill-words.ts';

/** Ends a drill with what was found, or breaks it off. */
export const DrillEnd = ({ drill }: { readonly drill: DrillAnswer }): ReactNode => {
  const say = useWords(drillWords);
  const { message, modal } = App.useApp();
  // What others did meanwhile is shown above; an end is added to it and takes nothing away.
  const kept = useKeptForm<{ readonly findings: string }>({
    name: 'drill-end',
    about: `${drill.siteId}/${drill.drillId}`,
    title: `${say('finish')} · ${say(drill.scenario)}`,
    latest: { version: 0, value: { findings: '' } },
  });
  const act = useKeptAct(kept, endDrillEndpoint, [getDrillEndpoint, listDrillsEndpoint]);
  const { siteId, drillId, version } = drill;
  const send = (state: 'ended' | 'cancelled', findings: string): void =>
    act.mutate(
      { params: { siteId, drillId }, ifMatch: version, body: { state, findings } },
      { onSuccess: () => void message.success(say('finished')) },
    );
  const breakOff = async (): Promise<void> => {
    const { findings } = await kept.form.validateFields();
    void modal.confirm({
      title: say('breakOff'),
      content: say('breakOffAsk'),
      okText: say('breakOff'),
      cancelText: say('goBack'),
      onOk: () => send('cancelled', findings),
    });
  };
  return (
    <section className="panel fields">
      <h2>{say('finish')}</h2>
      <KeptForm kept={kept} onFinish={({ findings }) => send('ended', findings)}>
        <Form.Item
          label={say('findings')}
          name="findings"
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={act.error} again={act.again} overtaken={say('conflict')} />
        <Space wrap>
          <Button htmlType="submit" loading={act.isPending}>
            {say('finish')}
          </Button>
          <Button danger type="text" onClick={() => void breakOff().catch(() => undefined)}>
            {say('breakOff')}
          </Button>
        </Space>
      </KeptForm>
    </section>
  );
};
