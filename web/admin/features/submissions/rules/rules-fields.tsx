import { Checkbox, Form, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { ColumnRules } from './column-rules.tsx';
import { DirectReports } from './direct-reports.tsx';
import { classes, offerWords, qualities, tiers } from './rule-names.ts';
import { rulesWords } from './rules-words.ts';
import { Superiors } from './superiors.tsx';

const counts = [
  ['weeklyQuota', 100],
  ['missedWeekPoints', 100_000],
  ['dailyTarget', 1000],
] as const;
const separators = ['、', ',', '，', ' '];

/** The fields of the rules, by what they are about. */
export const RulesFields = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(rulesWords);
  const required = [{ required: true, message: say('required') }];
  const names = (name: 'abbreviations' | 'places'): ReactNode => (
    <Form.Item label={say(name)} name={name}>
      <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={separators} maxCount={20} />
    </Form.Item>
  );
  const number = (name: string | readonly string[], label: keyof typeof rulesWords, max: number): ReactNode => (
    <Form.Item key={label} label={say(label)} name={typeof name === 'string' ? name : [...name]} rules={required}>
      <InputNumber min={0} max={max} precision={0} style={{ width: 140 }} />
    </Form.Item>
  );
  return (
    <>
      <section className="panel fields">
        <h2>{say('sending')}</h2>
        <Form.Item name="gatekeeper" valuePropName="checked">
          <Checkbox>{say('gatekeeper')}</Checkbox>
        </Form.Item>
        {names('abbreviations')}
        <Form.Item label={say('pushDown')} name="pushDown">
          <Radio.Group
            options={[
              { value: 'pending', label: say('pushPending') },
              { value: 'direct', label: say('pushDirect') },
            ]}
          />
        </Form.Item>
        <Form.Item label={say('offers')} name="offers">
          <Radio.Group
            options={(['refused', 'pending', 'direct'] as const).map((one) => ({
              value: one,
              label: say(offerWords[one]),
            }))}
          />
        </Form.Item>
      </section>
      <section className="panel fields">
        <h2>{say('receiving')}</h2>
        {names('places')}
        {qualities.map((code) => (
          <Form.Item key={code} label={say(code)} name={['quality', code]}>
            <Radio.Group
              options={(['block', 'warn', 'off'] as const).map((one) => ({ value: one, label: say(one) }))}
            />
          </Form.Item>
        ))}
        <Form.Item label={say('onSourceLeave')} name="onSourceLeave">
          <Radio.Group options={(['withdraw', 'mark'] as const).map((one) => ({ value: one, label: say(one) }))} />
        </Form.Item>
        <Form.Item label={say('columnRules')} name="columnRules">
          <ColumnRules siteId={siteId} />
        </Form.Item>
        <DirectReports siteId={siteId} />
        <Superiors />
      </section>
      <section className="panel fields field-grid">
        <h2>{say('counting')}</h2>
        {tiers.map((tier) => number(['points', tier], tier, 100_000))}
        {counts.map(([name, max]) => number(name, name, max))}
        {classes.map((unitClass) => number(['commend', unitClass], unitClass, 200))}
      </section>
    </>
  );
};
