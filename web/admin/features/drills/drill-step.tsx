import { App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
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
export const DrillStepForm = ({ drill }: { readonly drill: DrillAnswer }): ReactNode => {
  const say = useWords(drillWords);
  const { message } = App.useApp();
  const step = nextDrillStep(drill);
  // What others did meanwhile is shown above; a step is added to it and takes nothing away.
  const kept = useKeptForm<{ readonly text: string }>({
    name: 'drill-step',
    about: `${drill.siteId}/${drill.drillId}/${step ?? ''}`,
    title: `${step ? say(step) : say('title')} · ${say(drill.scenario)}`,
    latest: { version: 0, value: { text: '' } },
  });
  const act = useKeptAct(kept, stepDrillEndpoint, [getDrillEndpoint, listDrillsEndpoint]);
  if (!step) return null;
  const { siteId, drillId, version } = drill;
  const submit = ({ text }: { readonly text: string }): void =>
    act.mutate(
      { params: { siteId, drillId }, ifMatch: version, body: { step, text } },
      {
        onSuccess: () => {
          void message.success(say('done'));
          kept.holding.reset();
        },
      },
    );
  return (
    <section className="panel fields">
      <h2>{say(step)}</h2>
      <p className="quiet">{say(`${step}Hint`)}</p>
      <KeptForm kept={kept} onFinish={submit}>
        <Form.Item
          label={say('text')}
          name="text"
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={act.error} again={act.again} overtaken={say('conflict')} />
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {say(`${step}Act`)}
        </Button>
      </KeptForm>
    </section>
  );
};
