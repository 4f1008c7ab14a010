import { Button, Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { ColumnSelect, useColumns } from '#desk/components/site/columns.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  changeCollectorEndpoint,
  createCollectorEndpoint,
  listCollectorsEndpoint,
  previewCollectorEndpoint,
} from '#shared/schemas/http/articles/collector-endpoints.ts';
import { collectorSides } from './collector-sides.ts';
import { collectorWords } from './collector-words.ts';

export type Collector = z.output<typeof createCollectorEndpoint.answer>;
type Entry = z.input<NonNullable<typeof createCollectorEndpoint.body>>;

const ruleNames = ['item', 'link', 'title', 'date', 'body'] as const;
const labels = { item: 'item', link: 'link', title: 'ruleTitle', date: 'date', body: 'body' } as const;

const given = (rules: Entry['rules']): NonNullable<Entry['rules']> =>
  Object.fromEntries(Object.entries(rules ?? {}).filter(([, value]) => value));

const fresh = { kind: 'feed', everyMinutes: 360, maxItems: 20, active: true } as Entry;

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
  const { nameOf: siteName } = useSites();
  const { nameOf: columnName } = useColumns(siteId);
  const kept = useKeptForm<Entry>({
    name: 'collector',
    about: `${siteId}/${collector?.collectorId ?? ''}`,
    title: `${say(collector ? 'change' : 'create')} · ${collector?.name ?? siteName(siteId)}`,
    latest: { version: collector?.version ?? 0, value: collector ? { ...collector } : fresh },
    fields: collectorSides(say, columnName),
  });
  const { form } = kept;
  const kind = Form.useWatch('kind', form);
  const create = useKeptAct(kept, createCollectorEndpoint, [listCollectorsEndpoint]);
  const change = useKeptAct(kept, changeCollectorEndpoint, [listCollectorsEndpoint]);
  const tryOut = useAct(previewCollectorEndpoint);
  const required = [{ required: true, message: say('required') }];
  const submit = (entry: Entry): void => {
    const body = { ...entry, rules: given(entry.rules) };
    if (collector)
      change.mutate(
        { params: { siteId, collectorId: collector.collectorId }, ifMatch: kept.version, body },
        { onSuccess: onDone },
      );
    else create.mutate({ params: { siteId }, idempotencyKey: kept.holding.sendKey, body }, { onSuccess: onDone });
  };
  const look = (): void => {
    const { kind: sort, url, rules } = form.getFieldsValue();
    tryOut.mutate({ params: { siteId }, body: { kind: sort, url: url ?? '', rules: given(rules) } });
  };
  return (
    <KeptForm kept={kept} onFinish={submit}>
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
      <ProblemAlert error={tryOut.error} />
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
      <KeptSave
        kept={kept}
        acts={[create, change]}
        beside={
          <Button loading={tryOut.isPending} onClick={look}>
            {say('try')}
          </Button>
        }
      >
        {say('save')}
      </KeptSave>
    </KeptForm>
  );
};
