import { Alert, App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { nextDrillStep } from '#shared/domain/emergency/drill.ts';
import {
  getDrillEndpoint,
  listDrillsEndpoint,
  stepDrillEndpoint,
} from '#shared/schemas/http/supervision/drill-endpoints.ts';
import type { DrillAnswer } from './drill-state.tsx';
import { drillWords } from './drill-words.ts';

/** The step of the plan that is to be taken now. */
export const DrillStepForm = ({
  drill,
  onConflict,
}: {
  readonly drill: DrillAnswer;
  readonly onConflict: () => void;
}): ReactNode => {
  const say = useWords(drillWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly text: string }>();
  const act = useAct(stepDrillEndpoint, [getDrillEndpoint, listDrillsEndpoint]);
  const step = nextDrillStep(drill);
  if (!step) return null;
  const { siteId, drillId, version } = drill;
  const submit = ({ text }: { readonly text: string }): void =>
    act.mutate(
      { params: { siteId, drillId }, ifMatch: version, body: { step, text } },
      {
        onSuccess: () => {
          void message.success(say('done'));
          form.resetFields();
        },
        onError: onConflict,
      },
    );
  return (
    <section className="panel fields">
      <h2>{say(step)}</h2>
      <p className="quiet">{say(`${step}Hint`)}</p>
      <Form form={form} name="drill-step" layout="vertical" onFinish={submit}>
        <Form.Item
          label={say('text')}
          name="text"
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        {isProblem(act.error, 'version-conflict') ? (
          <Alert type="warning" showIcon role="alert" title={say('conflict')} style={{ marginBottom: 16 }} />
        ) : (
          <ProblemAlert error={act.error} />
        )}
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {say(`${step}Act`)}
        </Button>
      </Form>
    </section>
  );
};
