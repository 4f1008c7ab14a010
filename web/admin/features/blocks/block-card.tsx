import { useSortable } from '@dnd-kit/sortable';
import { Button, Checkbox, Form, Input, InputNumber, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { ColumnSelect } from '#desk/components/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { type Block, entriesOf, type KeyedBlock, linesOf } from './block-data.ts';
import { blockWords } from './block-words.ts';

type Fields = {
  readonly column?: string;
  readonly limit?: number;
  readonly wide?: boolean;
  readonly title?: { readonly zh?: string; readonly en?: string };
  readonly text?: { readonly zh?: string };
  readonly links?: Parameters<typeof linesOf>[0];
  readonly steps?: Parameters<typeof linesOf>[0];
};

const listed = ['front', 'list', 'pictures', 'columns', 'services'];
const titled = ['heading', 'list', 'pictures', 'columns', 'services', 'links', 'steps', 'text'];
const limited = ['front', 'list', 'pictures', 'services'];

/** One block: its handle, its fields, its place. */
export const BlockCard = ({
  siteId,
  lang,
  n,
  keyed,
  onChange,
  onMove,
  onRemove,
}: {
  readonly siteId: string;
  /** Of the page: an English one has English words only. */
  readonly lang: 'zh' | 'en';
  readonly n: number;
  readonly keyed: KeyedBlock;
  readonly onChange: (block: Block) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}): ReactNode => {
  const say = useWords(blockWords);
  const { attributes, listeners, setNodeRef, transform } = useSortable({ id: keyed.key });
  const { block } = keyed;
  const fields = block as Fields;
  const entries = block.kind === 'links' ? 'links' : block.kind === 'steps' ? 'steps' : undefined;
  const [lines, setLines] = useState(() => (entries ? linesOf(fields[entries] ?? []) : ''));
  const put = (change: Fields): void => onChange({ ...block, ...change } as Block);
  const id = (name: string): string => `block-${n}-${name}`;
  const name = say('block', { n, kind: say(block.kind) });
  return (
    <section
      ref={setNodeRef}
      className="panel block"
      aria-label={name}
      style={transform ? { transform: `translate3d(0, ${transform.y}px, 0)`, position: 'relative', zIndex: 2 } : {}}
    >
      <div className="page-head">
        <button type="button" className="drag-handle" {...attributes} {...listeners}>
          ⠿ {name}
        </button>
        <div className="page-acts">
          <Space wrap>
            <Button size="small" onClick={() => onMove(-1)}>
              {say('up')}
            </Button>
            <Button size="small" onClick={() => onMove(1)}>
              {say('down')}
            </Button>
            <Button size="small" danger onClick={onRemove}>
              {say('remove')}
            </Button>
          </Space>
        </div>
      </div>
      <div className="block-fields">
        {listed.includes(block.kind) ? (
          <Form.Item label={say('column')} htmlFor={id('column')} layout="vertical">
            <ColumnSelect
              id={id('column')}
              siteId={siteId}
              value={fields.column}
              onChange={(column) => column && put({ column })}
            />
          </Form.Item>
        ) : null}
        {limited.includes(block.kind) ? (
          <Form.Item label={say('limit')} htmlFor={id('limit')} layout="vertical">
            <InputNumber
              id={id('limit')}
              min={1}
              max={60}
              precision={0}
              value={fields.limit ?? null}
              onChange={(limit) => limit && put({ limit })}
            />
          </Form.Item>
        ) : null}
        {titled.includes(block.kind) ? (
          <>
            {lang === 'zh' ? (
              <Form.Item label={say('zhTitle')} htmlFor={id('zh')} layout="vertical">
                <Input
                  id={id('zh')}
                  maxLength={200}
                  value={fields.title?.zh ?? ''}
                  onChange={({ target }) => put({ title: { ...fields.title, zh: target.value } })}
                />
              </Form.Item>
            ) : null}
            <Form.Item label={say('enTitle')} htmlFor={id('en')} layout="vertical">
              <Input
                id={id('en')}
                maxLength={200}
                value={fields.title?.en ?? ''}
                onChange={({ target: { value } }) =>
                  put({
                    title: { zh: lang === 'en' ? value : fields.title?.zh, en: value } as Fields['title'] & object,
                  })
                }
              />
            </Form.Item>
          </>
        ) : null}
        {block.kind === 'text' || block.kind === 'heading' ? (
          <Form.Item label={say(lang === 'en' ? 'enText' : 'zhText')} htmlFor={id('text')} layout="vertical">
            <Input.TextArea
              id={id('text')}
              rows={3}
              maxLength={2000}
              value={fields.text?.zh ?? ''}
              onChange={({ target }) =>
                onChange({ ...block, text: target.value ? { zh: target.value } : undefined } as Block)
              }
            />
          </Form.Item>
        ) : null}
        {entries ? (
          <Form.Item label={say('entries')} htmlFor={id('entries')} layout="vertical">
            <Input.TextArea
              id={id('entries')}
              rows={5}
              value={lines}
              onChange={({ target }) => {
                setLines(target.value);
                put({ [entries]: entriesOf(target.value) });
              }}
            />
          </Form.Item>
        ) : null}
        {block.kind === 'list' || block.kind === 'text' ? (
          <div>
            <Checkbox checked={fields.wide ?? false} onChange={({ target }) => put({ wide: target.checked })}>
              {say('wide')}
            </Checkbox>
          </div>
        ) : null}
      </div>
    </section>
  );
};
