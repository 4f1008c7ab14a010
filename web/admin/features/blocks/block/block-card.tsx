import { useSortable } from '@dnd-kit/sortable';
import { Button, Space } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useColumns } from '#desk/components/site/columns.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { blockWords } from '../block-words.ts';
import { type Block, entriesName, type BlockFields as Fields, type KeyedBlock } from './block-data.ts';
import { BlockFields } from './block-fields.tsx';
import type { Lack } from './block-lacks.ts';

const lackWords = {
  column: 'lackColumn',
  title: 'lackTitle',
  text: 'lackText',
  entries: 'lackEntries',
  entryName: 'lackEntryName',
  entryText: 'lackEntryText',
  entryUrl: 'lackEntryUrl',
} as const satisfies Record<Lack['what'], keyof typeof blockWords>;

/** One block in the list: what it shows in a line, its place; opened, its fields. */
export const BlockCard = ({
  siteId,
  n,
  last,
  keyed,
  isOpen,
  lack,
  onOpen,
  onChange,
  onMove,
  onRemove,
}: {
  readonly siteId: string;
  readonly n: number;
  readonly last: boolean;
  readonly keyed: KeyedBlock;
  readonly isOpen: boolean;
  /** The first thing that is still missing. */
  readonly lack: Lack | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly onChange: (block: Block, typing?: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}): ReactNode => {
  const say = useWords(blockWords);
  const { nameOf } = useColumns(siteId);
  const { attributes, listeners, setNodeRef, transform } = useSortable({ id: keyed.key });
  const card = useRef<HTMLElement | null>(null);
  const { block, key } = keyed;
  const fields = block as Fields;
  const name = say('block', { n, kind: say(block.kind) });
  const entries = entriesName(block.kind);
  const about = [
    fields.title?.zh,
    fields.column && nameOf(fields.column),
    entries && (fields[entries] ?? []).map((entry) => entry.name.zh).join(comma()),
    fields.text?.zh,
  ]
    .filter(Boolean)
    .join(' · ');
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <section
      ref={(element) => {
        setNodeRef(element);
        card.current = element;
      }}
      className={isOpen ? 'block-card open' : 'block-card'}
      aria-label={name}
      style={transform ? { transform: `translate3d(0, ${transform.y}px, 0)`, position: 'relative', zIndex: 2 } : {}}
    >
      <div className="block-card-head">
        <button type="button" className="drag-handle" aria-label={say('drag', { name })} {...attributes} {...listeners}>
          ⠿
        </button>
        <button
          type="button"
          className="block-card-name"
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? undefined : key)}
        >
          <b>{name}</b>
          {about ? <span className="quiet">{about}</span> : null}
        </button>
        <Space size={4} wrap>
          <Button size="small" disabled={n === 1} onClick={() => onMove(-1)}>
            {say('up')}
          </Button>
          <Button size="small" disabled={last} onClick={() => onMove(1)}>
            {say('down')}
          </Button>
          <Button size="small" danger onClick={onRemove}>
            {say('remove')}
          </Button>
        </Space>
      </div>
      {lack ? <p className="field-error">{say(lackWords[lack.what], { n: lack.entry ?? 0 })}</p> : null}
      {isOpen ? <BlockFields siteId={siteId} block={block} onChange={onChange} /> : null}
    </section>
  );
};
