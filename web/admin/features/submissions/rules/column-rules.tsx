import { Button, Radio, Space } from 'antd';
import type { ReactNode } from 'react';
import { ColumnName, ColumnSelect, useColumns } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { rulesWords } from './rules-words.ts';

type Leave = 'withdraw' | 'mark';
type Rules = Readonly<Record<string, Leave>>;

/** Columns that deal otherwise with a source that leaves. */
export const ColumnRules = ({
  siteId,
  value: rules = {},
  onChange,
}: {
  readonly siteId: string;
  readonly value?: Rules;
  readonly onChange?: (rules: Rules) => void;
}): ReactNode => {
  const say = useWords(rulesWords);
  const { nameOf } = useColumns(siteId);
  return (
    <ul className="rows">
      {Object.entries(rules).map(([columnId, leave]) => (
        <li key={columnId}>
          <span className="row-title">
            <ColumnName siteId={siteId} columnId={columnId} />
          </span>
          <Space wrap>
            <Radio.Group
              aria-label={`${say('onSourceLeave')} ${nameOf(columnId)}`}
              value={leave}
              onChange={({ target }) => onChange?.({ ...rules, [columnId]: target.value as Leave })}
              options={(['withdraw', 'mark'] as const).map((one) => ({ value: one, label: say(one) }))}
            />
            <Button
              type="text"
              onClick={() => onChange?.(Object.fromEntries(Object.entries(rules).filter(([id]) => id !== columnId)))}
            >
              {say('remove')}
            </Button>
          </Space>
        </li>
      ))}
      <li>
        <ColumnSelect
          key={Object.keys(rules).length}
          siteId={siteId}
          offers={(column) => !(column.columnId in rules)}
          onChange={(columnId) => columnId && onChange?.({ ...rules, [columnId]: 'mark' })}
        />
      </li>
    </ul>
  );
};
