import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useColumnType } from '#desk/components/site/column-types.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { columnTypes } from '#shared/domain/column/column.ts';
import { ruleWords } from './rule-words.ts';

const classes = ['realtime', 'periodic', 'interactive', 'static'] as const;
const shares = ['owner', 'administrator', 'red'] as const;

/** How long which columns may go without anything new: rows of a form. */
export const RuleLimits = (): ReactNode => {
  const say = useWords(ruleWords);
  const typeName = useColumnType();
  const required = [{ required: true, message: say('required') }];
  return (
    <section className="panel">
      <h2>{say('limits')}</h2>
      <p className="quiet">{say('limitsHelp')}</p>
      <Form.List name="limits">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <fieldset className="rule-limit" key={key}>
                <Form.Item label={say('ruleId')} name={[name, 'ruleId']} rules={required}>
                  <Input maxLength={40} style={{ width: 150 }} />
                </Form.Item>
                <Form.Item label={say('days')} name={[name, 'days']} rules={required}>
                  <InputNumber min={1} max={1000} precision={0} style={{ width: 80 }} />
                </Form.Item>
                <Form.Item label={say('types')} name={[name, 'types']}>
                  <Select
                    mode="multiple"
                    style={{ width: 220 }}
                    options={columnTypes.map((type) => ({ value: type, label: typeName(type) }))}
                  />
                </Form.Item>
                <Form.Item label={say('classes')} name={[name, 'classes']}>
                  <Select
                    mode="multiple"
                    style={{ width: 150 }}
                    options={classes.map((one) => ({ value: one, label: say(one) }))}
                  />
                </Form.Item>
                <Form.Item label=" " colon={false} name={[name, 'home']} valuePropName="checked">
                  <Checkbox>{say('home')}</Checkbox>
                </Form.Item>
                {shares.map((share) => (
                  <Form.Item key={share} label={`${say(share)} %`} name={[name, 'shares', share]}>
                    <InputNumber min={1} max={100} style={{ width: 84 }} placeholder="—" />
                  </Form.Item>
                ))}
                <Button className="rule-remove" onClick={() => remove(name)}>
                  {say('remove')}
                </Button>
              </fieldset>
            ))}
            <Button onClick={() => add({ ruleId: '', days: 14 })}>{say('addLimit')}</Button>
          </>
        )}
      </Form.List>
    </section>
  );
};
