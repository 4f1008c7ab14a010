import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { useUnits } from '#desk/components/site/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { RuleRows } from './rule-rows.tsx';
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
    <RuleRows
      name="directReports"
      heading="directReports"
      help="directHelp"
      addLabel="addDirect"
      fresh={{ mode: 'pending' }}
    >
      {(row) => (
        <>
          <Form.Item label={say('unit')} name={[row, 'unitSiteId']} rules={required}>
            <Select options={units} showSearch={{ optionFilterProp: 'label' }} style={{ width: 200 }} />
          </Form.Item>
          <Form.Item label={say('column')} name={[row, 'columnId']} rules={required}>
            <ColumnSelect siteId={siteId} offers={(column) => column.function === 'disclosure'} />
          </Form.Item>
          <Form.Item label={say('mode')} name={[row, 'mode']} rules={required}>
            <Select
              style={{ width: 140 }}
              options={[
                { value: 'pending', label: say('modePending') },
                { value: 'direct', label: say('modeDirect') },
              ]}
            />
          </Form.Item>
        </>
      )}
    </RuleRows>
  );
};
