import { Button, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { DateField } from '#desk/components/entry/date-field.tsx';
import type { SideField } from '#desk/components/kept/both-sides.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { useSites, useUnits } from '#desk/components/site/sites.tsx';
import { instantOf, localOf } from '#desk/lib/format/time.ts';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  changeCommissionEndpoint,
  createCommissionEndpoint,
  getCommissionEndpoint,
  listCommissionsEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

export type Commission = z.output<typeof listCommissionsEndpoint.answer>['items'][number];

type Entry = {
  readonly kind: 'topic' | 'hotTopic';
  readonly title: string;
  readonly ask: string;
  readonly dueAt: string;
  readonly columnId?: string;
  readonly invited: string[];
};

const empty: Entry = { kind: 'topic', title: '', ask: '', dueAt: '', invited: [] };
const entryOf = ({ kind, title, ask, dueAt, columnId, invited }: Commission): Entry => ({
  kind,
  title,
  ask,
  dueAt: localOf(dueAt),
  ...(columnId ? { columnId } : {}),
  invited: [...invited],
});

/** Asks units for texts, or changes what was asked: more time, further units. */
export const CommissionForm = ({
  siteId,
  commission,
  onDone,
}: {
  readonly siteId: string;
  /** Undefined = a new one. */
  readonly commission?: Commission | undefined;
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(submissionWords);
  const { nameOf } = useSites();
  const names = (value: unknown): string => ((value ?? []) as string[]).map(nameOf).join(comma());
  const sides: readonly SideField[] = [
    { path: ['kind'], label: say('kind'), text: (value) => (value ? say(value as Entry['kind']) : '') },
    { path: ['title'], label: say('title') },
    { path: ['ask'], label: say('ask') },
    { path: ['dueAt'], label: say('due') },
    { path: ['columnId'], label: say('adoptColumn') },
    { path: ['invited'], label: say('invited'), text: names },
  ];
  const kept = useKeptForm<Entry>({
    name: 'commission',
    about: commission ? `${siteId}/${commission.commissionId}` : siteId,
    title: commission ? `${say('change')} · ${commission.title}` : say('newCommission'),
    latest: { version: commission?.version ?? 0, value: commission ? entryOf(commission) : empty },
    fields: sides,
  });
  const { form } = kept;
  const stale = [listCommissionsEndpoint, getCommissionEndpoint] as const;
  const create = useKeptAct(kept, createCommissionEndpoint, stale);
  const change = useKeptAct(kept, changeCommissionEndpoint, stale);
  const act = commission ? change : create;
  const units = useUnits(siteId);
  const required = [{ required: true, message: say('required') }];
  const submit = ({ dueAt, columnId, ...entry }: Entry): void => {
    const body = { ...entry, dueAt: instantOf(dueAt), ...(columnId ? { columnId } : {}) };
    if (commission)
      change.mutate(
        { params: { siteId, commissionId: commission.commissionId }, ifMatch: kept.version, body },
        { onSuccess: onDone },
      );
    else create.mutate({ params: { siteId }, idempotencyKey: kept.holding.sendKey, body }, { onSuccess: onDone });
  };
  return (
    <KeptForm kept={kept} onFinish={submit}>
      <Form.Item label={say('kind')} name="kind">
        <Radio.Group options={(['topic', 'hotTopic'] as const).map((value) => ({ value, label: say(value) }))} />
      </Form.Item>
      <Form.Item label={say('title')} name="title" rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('ask')} name="ask" rules={required}>
        <Input.TextArea rows={4} maxLength={5000} />
      </Form.Item>
      <Form.Item label={say('due')} name="dueAt" rules={required}>
        <DateField shape="minute" />
      </Form.Item>
      <Form.Item label={say('adoptColumn')} name="columnId">
        <ColumnSelect siteId={siteId} clearable />
      </Form.Item>
      <Form.Item label={say('invited')} name="invited" rules={required}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((site) => ({ value: site.siteId, label: site.name }))}
        />
      </Form.Item>
      <Form.Item>
        <Button
          onClick={() => {
            form.setFieldValue(
              'invited',
              units.map((site) => site.siteId),
            );
            kept.touch();
          }}
        >
          {say('allUnits')}
        </Button>
      </Form.Item>
      <KeptSave kept={kept} acts={[act]}>
        {say(commission ? 'change' : 'newCommission')}
      </KeptSave>
    </KeptForm>
  );
};
