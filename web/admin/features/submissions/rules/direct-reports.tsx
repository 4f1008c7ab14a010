import { Button, Form, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { useUnits } from '#desk/components/site/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { rulesWords } from './rules-words.ts';

/** Which units report directly into which disclosure columns, and whether that is reviewed here first. */
export const DirectReports = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(rulesWords);
  const required = [{ required: true, message: say('required') }];
  const units = [
    { value: '*', label: say('everyUnit') },
    ...useUnits(siteId).map((unit) => ({ value: unit.siteId, label: unit.name })),
  ];
  return (
    <>
      <h3>{say('directReports')}</h3>
      <p className="quiet">{say('directHelp')}</p>
      <Form.List name="directReports">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <Space key={key} wrap align="end">
                <Form.Item label={say('unit')} name={[name, 'unitSiteId']} rules={required}>
                  <Select options={units} showSearch={{ optionFilterProp: 'label' }} style={{ width: 200 }} />
                </Form.Item>
                <Form.Item label={say('column')} name={[name, 'columnId']} rules={required}>
                  <ColumnSelect siteId={siteId} offers={(column) => column.function === 'disclosure'} />
                </Form.Item>
                <Form.Item label={say('mode')} name={[name, 'mode']} rules={required}>
                  <Select
                    style={{ width: 140 }}
                    options={[
                      { value: 'pending', label: say('modePending') },
                      { value: 'direct', label: say('modeDirect') },
                    ]}
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
              <Button onClick={() => add({ mode: 'pending' })}>{say('addDirect')}</Button>
            </Form.Item>
          </>
        )}
      </Form.List>
    </>
  );
};
