import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { RuleRows } from './rule-rows.tsx';
import { rulesWords } from './rules-words.ts';

const levels = ['nation', 'province', 'other'] as const;
const levelWords = { nation: 'levelNation', province: 'levelProvince', other: 'levelOther' } as const;

/** The superiors whose texts count as reposts, by the name or the host a text gives as its source. */
export const Superiors = (): ReactNode => {
  const say = useWords(rulesWords);
  const required = [{ required: true, whitespace: true, message: say('required') }];
  return (
    <RuleRows
      name="superiors"
      heading="superiors"
      help="superiorsHelp"
      addLabel="addSuperior"
      fresh={{ name: '', level: 'province' }}
    >
      {(row) => (
        <>
          <Form.Item label={say('superiorName')} name={[row, 'name']} rules={required}>
            <Input maxLength={100} style={{ width: 200 }} />
          </Form.Item>
          <Form.Item label={say('superiorHost')} name={[row, 'host']}>
            <Input maxLength={200} style={{ width: 200 }} />
          </Form.Item>
          <Form.Item label={say('superiorLevel')} name={[row, 'level']}>
            <Select
              style={{ width: 120 }}
              options={levels.map((value) => ({ value, label: say(levelWords[value]) }))}
            />
          </Form.Item>
        </>
      )}
    </RuleRows>
  );
};
