import { Button, Checkbox, Form, Input, InputNumber, Radio, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { ColumnSelect } from '#desk/components/columns.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  changeCollectorEndpoint,
  createCollectorEndpoint,
  listCollectorsEndpoint,
  previewCollectorEndpoint,
} from '#shared/schemas/http/articles/collector-endpoints.ts';
import { collectorWords } from './collector-words.ts';

export type Collector = z.output<typeof createCollectorEndpoint.answer>;
type Entry = z.input<NonNullable<typeof createCollectorEndpoint.body>>;

const ruleNames = ['item', 'link', 'title', 'date', 'body'] as const;
const labels = { item: 'item', link: 'link', title: 'ruleTitle', date: 'date', body: 'body' } as const;

const given = (rules: Entry['rules']): NonNullable<Entry['rules']> =>
  Object.fromEntries(Object.entries(rules ?? {}).filter(([, value]) => value));

/** Sets a source up, tries it out, and saves it. */
export const CollectorForm = ({
  siteId,
  collector,
  onDone,
}: {
  readonly siteId: string;
  readonly collector: Collector | undefined;
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(collectorWords);
  const [form] = Form.useForm<Entry>();
  const [key] = useState(() => crypto.randomUUID());
  const kind = Form.useWatch('kind', form);
  const create = useAct(createCollectorEndpoint, [listCollectorsEndpoint]);
  const change = useAct(changeCollectorEndpoint, [listCollectorsEndpoint]);
  const tryOut = useAct(previewCollectorEndpoint);
  const required = [{ required: true, message: say('required') }];
  const submit = (entry: Entry): void => {
    const body = { ...entry, rules: given(entry.rules) };
    if (collector)
      change.mutate(
        { params: { siteId, collectorId: collector.collectorId }, ifMatch: collector.version, body },
        { onSuccess: onDone },
      );
    else create.mutate({ params: { siteId }, idempotencyKey: key, body }, { onSuccess: onDone });
  };
  const look = (): void => {
    const { kind: sort, url, rules } = form.getFieldsValue();
    tryOut.mutate({ params: { siteId }, body: { kind: sort, url: url ?? '', rules: given(rules) } });
  };
  return (
    <Form<Entry>
      form={form}
      name="collector"
      layout="vertical"
      initialValues={collector ?? { kind: 'feed', everyMinutes: 360, maxItems: 20, active: true }}
      onFinish={submit}
    >
      <Form.Item label={say('name')} name="name" rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item label={say('kind')} name="kind">
        <Radio.Group options={(['feed', 'htmlList'] as const).map((value) => ({ value, label: say(value) }))} />
      </Form.Item>
      <Form.Item label={say('url')} name="url" rules={required}>
        <Input type="url" maxLength={1000} />
      </Form.Item>
      {kind === 'htmlList' ? (
        <fieldset className="plain-fieldset">
          <legend>{say('rules')}</legend>
          {ruleNames.map((name) => (
            <Form.Item key={name} label={say(labels[name])} name={['rules', name]}>
              <Input maxLength={200} />
            </Form.Item>
          ))}
        </fieldset>
      ) : null}
      <Form.Item label={say('source')} name="sourceName" rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('column')} name="columnId" rules={required}>
        <ColumnSelect siteId={siteId} />
      </Form.Item>
      <Form.Item label={say('every')} name="everyMinutes" rules={required}>
        <InputNumber min={30} max={10_080} precision={0} />
      </Form.Item>
      <Form.Item label={say('most')} name="maxItems" rules={required}>
        <InputNumber min={1} max={50} precision={0} />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{say('active')}</Checkbox>
      </Form.Item>
      <ProblemAlert error={create.error ?? change.error ?? tryOut.error} />
      {tryOut.data ? (
        <section>
          <h3>{say('tried')}</h3>
          {tryOut.data.items.length === 0 ? <p>{say('nothing', { reason: tryOut.data.reason ?? '' })}</p> : null}
          <ul className="rows">
            {tryOut.data.items.slice(0, 10).map(({ url, title, date }) => (
              <li key={url}>
                <span className="row-title">{title}</span>
                <span className="quiet">{date}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Space>
        <Button type="primary" htmlType="submit" loading={create.isPending || change.isPending}>
          {say('save')}
        </Button>
        <Button loading={tryOut.isPending} onClick={look}>
          {say('try')}
        </Button>
      </Space>
    </Form>
  );
};
