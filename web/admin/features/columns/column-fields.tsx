import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { useColumnType } from '#desk/components/site/column-types.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { columnTypes } from '#shared/domain/column/column.ts';
import { columnWords } from './column-words.ts';

const choices = {
  function: ['disclosure', 'service', 'interaction'],
  updateClass: ['realtime', 'periodic', 'interactive', 'static'],
  listStyle: ['list', 'leaders', 'gallery', 'single', 'cards', 'occasions'],
  board: ['disclosure', 'service', 'interaction'],
  channel: ['citizen', 'enterprise', 'investment', 'tourism'],
  greenChannel: ['elder', 'soldier', 'women', 'children', 'disabled'],
} as const;
const stages = ['first', 'second', 'third', 'fourth', 'final'];

const Choice = ({
  name,
  optional = false,
}: {
  readonly name: keyof typeof choices;
  readonly optional?: boolean;
}): ReactNode => {
  const say = useWords(columnWords);
  return (
    <Form.Item label={say(name)} name={name}>
      <Select allowClear={optional} options={choices[name].map((value) => ({ value, label: say(value) }))} />
    </Form.Item>
  );
};

/** What a column is, for whom, how often it must move, and how it looks. */
export const ColumnFields = (): ReactNode => {
  const say = useWords(columnWords);
  const stageName = useArticleWords();
  const typeName = useColumnType();
  const required = [{ required: true, message: say('required') }];
  return (
    <>
      <Form.Item label={say('zhName')} name={['name', 'zh']} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('enName')} name={['name', 'en']}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('type')} name="type" rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={columnTypes.map((value) => ({ value, label: typeName(value) }))}
        />
      </Form.Item>
      <Choice name="function" />
      <Choice name="updateClass" />
      <Form.Item label={say('updateDays')} name="updateDays">
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item label={say('ownerUnit')} name="ownerUnit">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('path')} name="path" extra={say('pathHelp')}>
        <Input maxLength={200} />
      </Form.Item>
      <Choice name="listStyle" />
      <Choice name="board" optional />
      <Choice name="channel" optional />
      <Choice name="greenChannel" optional />
      <Form.Item label={say('reviewChain')} name="reviewChain">
        <Select mode="multiple" allowClear options={stages.map((value) => ({ value, label: stageName(value) }))} />
      </Form.Item>
      <Form.Item label={say('listTemplate')} name={['template', 'list']}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item label={say('articleTemplate')} name={['template', 'article']}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item label={say('description')} name="description">
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="visible" valuePropName="checked">
        <Checkbox>{say('visible')}</Checkbox>
      </Form.Item>
    </>
  );
};
