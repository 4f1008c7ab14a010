import { App, Button, Form, Input, Radio } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { dayText } from '#desk/lib/format/time.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { type RectificationStep, rectificationSteps } from '#shared/domain/upkeep/rectification.ts';
import { listNoticesEndpoint } from '#shared/schemas/http/supervision/notice-endpoints.ts';
import {
  getRectificationEndpoint,
  listRectificationsEndpoint,
  stepRectificationEndpoint,
} from '#shared/schemas/http/supervision/rectification-endpoints.ts';
import type { RectificationAnswer } from './rectification-state.tsx';
import { rectificationWords } from './rectification-words.ts';

type Entry = { readonly step: RectificationStep; readonly text: string; readonly deadline?: string };

/** The likeliest step stands first: reporting for a site, confirming for whoever supervises. */
const order: readonly RectificationStep[] = ['rectify', 'confirm', 'reject', 'urge', 'remark', 'cancel'];
const final: Partial<Record<RectificationStep, 'confirmAsk' | 'cancelAsk'>> = {
  confirm: 'confirmAsk',
  cancel: 'cancelAsk',
};

/** Steps the person may take now. Whoever supervises does not report in the site's place. */
const useSteps = ({ siteId, state }: RectificationAnswer): readonly RectificationStep[] => {
  const may = useMay();
  const supervises = may('supervision.manage', siteId);
  const manages = may('site.manage', siteId);
  return order.filter((step) => {
    const { from, by } = rectificationSteps[step];
    if (!(from as readonly string[]).includes(state)) return false;
    if (by === 'supervisor') return supervises;
    return by === 'site' ? manages && !supervises : manages || supervises;
  });
};

/** The next step: urge, remark, report, return, confirm or withdraw, with words and where it applies a new deadline. */
export const StepForm = ({ notice }: { readonly notice: RectificationAnswer }): ReactNode => {
  const say = useWords(rectificationWords);
  const { modal, message } = App.useApp();
  const steps = useSteps(notice);
  const first =
    steps.find((step) => step !== 'confirm' || notice.state === 'rectified') ?? ('remark' as RectificationStep);
  // What somebody else did meanwhile is shown above; a step of one's own is added to it and takes nothing away.
  const kept = useKeptForm<Entry>({
    name: 'rectification-step',
    about: `${notice.siteId}/${notice.rectificationId}`,
    title: `${say('title')} · ${notice.subject.name}`,
    latest: { version: 0, value: { step: first, text: '', deadline: dayText(Date.now() + 7 * 86_400_000) } },
  });
  const { form } = kept;
  const act = useKeptAct(kept, stepRectificationEndpoint, [
    getRectificationEndpoint,
    listRectificationsEndpoint,
    listNoticesEndpoint,
  ]);
  const chosen = Form.useWatch('step', form) ?? first;
  const step = steps.includes(chosen) ? chosen : first;
  const offered = steps.includes(chosen);
  useEffect(() => {
    // Somebody else's step may have taken this one away; what was typed stays.
    if (!offered) form.setFieldValue('step', first);
  }, [form, first, offered]);
  if (steps.length === 0) return <p className="quiet">{say(notice.closedAt ? 'closedNote' : 'readOnly')}</p>;
  const submit = ({ text, deadline }: Entry): void => {
    const { siteId, rectificationId, version } = notice;
    const send = (): void =>
      act.mutate(
        {
          params: { siteId, rectificationId },
          ifMatch: version,
          body: { step, text, ...(step === 'reject' && deadline ? { deadline } : {}) },
        },
        {
          onSuccess: () => {
            void message.success(say('done'));
            kept.holding.reset();
          },
        },
      );
    const ask = final[step];
    if (!ask) send();
    else
      void modal.confirm({
        title: say(step),
        content: say(ask),
        okText: say(step),
        cancelText: say('goBack'),
        onOk: send,
      });
  };
  return (
    <section className="panel fields">
      <h2>{say('next')}</h2>
      <KeptForm kept={kept} onFinish={submit}>
        <Form.Item name="step">
          <Radio.Group aria-label={say('next')} options={steps.map((one) => ({ value: one, label: say(one) }))} />
        </Form.Item>
        <Form.Item
          label={say('text')}
          name="text"
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        {step === 'reject' ? (
          <Form.Item label={say('newDeadline')} name="deadline">
            <DateField min={dayText(Date.now())} />
          </Form.Item>
        ) : null}
        <ProblemAlert error={act.error} again={act.again} overtaken={say('conflict')} />
        <Button type="primary" htmlType="submit" loading={act.isPending} danger={step === 'cancel'}>
          {say(step)}
        </Button>
      </KeptForm>
    </section>
  );
};
