import { Button, Form, Input, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { rulesWords } from './rules-words.ts';

const levels = ['nation', 'province', 'other'] as const;
const levelWords = { nation: 'levelNation', province: 'levelProvince', other: 'levelOther' } as const;

/** The superiors whose texts count as reposts, by the name or the host a text gives as its source. */
export const Superiors = (): ReactNode => {
  const say = useWords(rulesWords);
  const required = [{ required: true, whitespace: true, message: say('required') }];
  return (
    <>
      <h3>{say('superiors')}</h3>
      <p className="quiet">{say('superiorsHelp')}</p>
      <Form.List name="superiors">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <Space key={key} wrap align="end">
                <Form.Item label={say('superiorName')} name={[name, 'name']} rules={required}>
                  <Input maxLength={100} style={{ width: 200 }} />
                </Form.Item>
                <Form.Item label={say('superiorHost')} name={[name, 'host']}>
                  <Input maxLength={200} style={{ width: 200 }} />
                </Form.Item>
                <Form.Item label={say('superiorLevel')} name={[name, 'level']}>
                  <Select
                    style={{ width: 120 }}
                    options={levels.map((value) => ({ value, label: say(levelWords[value]) }))}
                  />
                </Form.Item>
                <Form.Item>
                  <Button type="text" onClick={() => remove(name)}>
                    {say('remove')}
                  </Button>
                </Form.Item>
              </Space>
            ))}
            <Form.Item>
              <Button onClick={() => add({ name: '', level: 'province' })}>{say('addSuperior')}</Button>
            </Form.Item>
          </>
        )}
      </Form.List>
    </>
  );
};
