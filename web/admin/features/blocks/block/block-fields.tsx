import { Checkbox, Form, Input, InputNumber } from 'antd';
import { type ReactNode, useId } from 'react';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { blockWords } from '../block-words.ts';
import { type Block, entriesName, type BlockFields as Fields, partsOf } from './block-data.ts';
import { EntriesEditor } from './entries-editor.tsx';

/** What a block of a kind asks for. `typing` names what is typed into, so that it is undone in one step. */
export const BlockFields = ({
  siteId,
  block,
  onChange,
}: {
  readonly siteId: string;
  readonly block: Block;
  readonly onChange: (block: Block, typing?: string) => void;
}): ReactNode => {
  const say = useWords(blockWords);
  const id = useId();
  const fields = block as Fields;
  const parts = partsOf[block.kind];
  const entries = entriesName(block.kind);
  const put = (change: Fields, typing?: string): void => onChange({ ...block, ...change } as Block, typing);
  return (
    <div className="block-fields">
      {parts.includes('column') ? (
        <Form.Item
          label={say('column')}
          htmlFor={`${id}-column`}
          layout="vertical"
          help={block.kind === 'services' ? say('servicesHelp') : undefined}
        >
          <ColumnSelect
            id={`${id}-column`}
            siteId={siteId}
            value={fields.column}
            onChange={(column) => column && put({ column })}
          />
        </Form.Item>
      ) : null}
      {parts.includes('limit') ? (
        <Form.Item label={say('limit')} htmlFor={`${id}-limit`} layout="vertical">
          <InputNumber
            id={`${id}-limit`}
            min={1}
            max={60}
            precision={0}
            value={fields.limit ?? null}
            onChange={(limit) => limit && put({ limit }, 'limit')}
          />
        </Form.Item>
      ) : null}
      {parts.includes('title') ? (
        <Form.Item
          label={say('blockTitle')}
          htmlFor={`${id}-title`}
          layout="vertical"
          help={parts.includes('column') ? say('titleHelp') : undefined}
        >
          <Input
            id={`${id}-title`}
            maxLength={200}
            value={fields.title?.zh ?? ''}
            onChange={({ target }) => put({ title: { zh: target.value } }, 'title')}
          />
        </Form.Item>
      ) : null}
      {parts.includes('text') ? (
        <Form.Item label={say('blockText')} htmlFor={`${id}-text`} layout="vertical">
          <Input.TextArea
            id={`${id}-text`}
            rows={3}
            maxLength={2000}
            value={fields.text?.zh ?? ''}
            onChange={({ target }) => put({ text: { zh: target.value } }, 'text')}
          />
        </Form.Item>
      ) : null}
      {parts.includes('wide') ? (
        <div>
          <Checkbox
            checked={fields.wide ?? false}
            onChange={({ target }) => put({ wide: target.checked || undefined })}
          >
            {say('wide')}
          </Checkbox>
        </div>
      ) : null}
      {entries ? (
        <EntriesEditor
          siteId={siteId}
          kind={entries}
          entries={fields[entries] ?? []}
          onChange={(next, typing) => put({ [entries]: next }, typing)}
        />
      ) : null}
    </div>
  );
};
