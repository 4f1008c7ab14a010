import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { type KnownPerson, PersonSelect } from '#desk/components/site/person-select.tsx';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { acceptanceOutcomes, acceptanceStages, contactDuties } from '#shared/domain/registry/site-record.ts';
import { filings, projects, type RecordKind, terms } from '../record.tsx';
import { recordWords } from '../record-words.ts';

type Name = keyof typeof recordWords;

const codeOfTheme = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The fields of one kind of record. */
export const RecordFields = ({
  kind,
  siteId,
  people,
}: {
  readonly kind: RecordKind;
  readonly siteId: string;
  readonly people: readonly KnownPerson[];
}): ReactNode => {
  const say = useWords(recordWords);
  const may = useMay();
  const required = [{ required: true, message: say('required') }];
  const text = (name: string, label: Name, needed: boolean, maxLength = 200): ReactNode => (
    <Form.Item label={say(label)} name={name} rules={needed ? required : []}>
      <Input maxLength={maxLength} />
    </Form.Item>
  );
  const day = (name: string, label: Name, needed = false): ReactNode => (
    <Form.Item label={say(label)} name={name} rules={needed ? required : []}>
      <DateField />
    </Form.Item>
  );
  const number = (name: string, label: Name, max: number): ReactNode => (
    <Form.Item label={say(label)} name={name}>
      <InputNumber min={0} max={max} style={{ width: 120 }} />
    </Form.Item>
  );
  if (kind === 'filing')
    return (
      <>
        <Form.Item label={say('filingKind')} name="filing" rules={required}>
          <Select options={filings.map((one) => ({ value: one, label: say(one) }))} />
        </Form.Item>
        {text('number', 'number', false, 100)}
      </>
    );
  if (kind === 'sitePlan')
    return (
      <>
        {text('title', 'planTitle', true)}
        <Form.Item label={say('project')} name="project" rules={required}>
          <Radio.Group options={projects.map((one) => ({ value: one, label: say(one) }))} />
        </Form.Item>
        {day('reviewedOn', 'reviewedOn')}
        <Form.Item label={say('reviewers')} name="reviewers">
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} maxCount={30} />
        </Form.Item>
        <Form.Item label={say('outcome')} name="outcome">
          <Select
            allowClear
            options={(['accepted', 'revise'] as const).map((one) => ({ value: one, label: say(one) }))}
          />
        </Form.Item>
        {text('filedNumber', 'filedNumber', false, 100)}
        <Form.Item
          label={say('theme')}
          name="theme"
          extra={say('themeHelp')}
          rules={[{ pattern: codeOfTheme, message: say('themeCode') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </>
    );
  if (kind === 'bootstrap')
    return (
      <>
        <Form.Item label={say('column')} name="columnId" rules={required}>
          <ColumnSelect siteId={siteId} />
        </Form.Item>
        {text('what', 'bootstrapWhat', true, 500)}
        {text('ownerUnit', 'ownerUnit', true)}
        {number('wanted', 'wanted', 100_000)}
        {number('collected', 'collected', 100_000)}
      </>
    );
  if (kind === 'contact')
    return (
      <>
        <Form.Item label={say('duty')} name="duty" rules={required}>
          <Select options={contactDuties.map((one) => ({ value: one, label: say(one) }))} />
        </Form.Item>
        {text('name', 'contactName', true, 100)}
        {text('phone', 'phone', true, 40)}
        {text('email', 'email', false)}
        {text('deputy', 'deputy', false, 100)}
        {text('deputyPhone', 'deputyPhone', false, 40)}
      </>
    );
  if (kind === 'term')
    return (
      <>
        <Form.Item label={say('termKind')} name="term" rules={required}>
          <Radio.Group options={terms.map((one) => ({ value: one, label: say(`${one}Term`) }))} />
        </Form.Item>
        {text('subject', 'termSubject', true)}
        {text('provider', 'provider', true)}
        {day('from', 'termFrom', true)}
        {day('until', 'termUntil', true)}
        {text('renewedBy', 'renewedBy', true, 100)}
        <Form.Item name="renewsItself" valuePropName="checked">
          <Checkbox>{say('renewsItself')}</Checkbox>
        </Form.Item>
      </>
    );
  if (kind === 'acceptance')
    return (
      <>
        <Form.Item label={say('stage')} name="stage" rules={required}>
          <Radio.Group
            options={acceptanceStages.map((one) => ({
              value: one,
              label: say(one),
              // The office enters what it inspected.
              disabled: one !== 'selfCheck' && !may('supervision.manage', siteId),
            }))}
          />
        </Form.Item>
        {day('inspectedOn', 'inspectedOn', true)}
        <Form.Item label={say('inspectors')} name="inspectors" rules={required}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} maxCount={30} />
        </Form.Item>
        <Form.Item label={say('outcome')} name="outcome" rules={required}>
          <Radio.Group
            options={acceptanceOutcomes.map((one) => ({ value: one, label: say(one === 'revise' ? 'toMend' : one) }))}
          />
        </Form.Item>
        <Form.Item label={say('findings')} name="findings">
          <Input.TextArea rows={3} maxLength={5000} />
        </Form.Item>
      </>
    );
  return (
    <>
      <Form.Item label={say('person')} name="accountId" rules={required}>
        <PersonSelect known={people} />
      </Form.Item>
      {text('course', 'course', true)}
      {day('trainedOn', 'trainedOn', true)}
      <Form.Item name="passed" valuePropName="checked">
        <Checkbox>{say('passed')}</Checkbox>
      </Form.Item>
      {number('score', 'score', 1000)}
      {day('validUntil', 'validUntil')}
    </>
  );
};
