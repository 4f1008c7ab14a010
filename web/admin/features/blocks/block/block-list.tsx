import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { blockWords } from '../block-words.ts';
import { BlockCard } from './block-card.tsx';
import type { KeyedBlock } from './block-data.ts';
import type { Lack } from './block-lacks.ts';

type Dragged = { readonly id: string | number };

/** What is read out while a block is moved, in the reader's language. */
const useAnnouncements = (blocks: readonly KeyedBlock[]): Announcements => {
  const say = useWords(blockWords);
  const placeOf = ({ id }: Dragged): number => blocks.findIndex(({ key }) => key === id) + 1;
  const nameOf = (one: Dragged): string => {
    const n = placeOf(one);
    const kind = blocks[n - 1]?.block.kind;
    return kind ? say('block', { n, kind: say(kind) }) : '';
  };
  const at = (word: 'dragOver' | 'dragDropped', active: Dragged, over: Dragged | null): string =>
    over ? say(word, { name: nameOf(active), place: placeOf(over) }) : say('dragEnded', { name: nameOf(active) });
  return {
    onDragStart: ({ active }) => say('dragTaken', { name: nameOf(active) }),
    onDragOver: ({ active, over }) => at('dragOver', active, over),
    onDragEnd: ({ active, over }) => at('dragDropped', active, over),
    onDragCancel: ({ active }) => say('dragEnded', { name: nameOf(active) }),
  };
};

/** The blocks of a page in their order: opened one at a time, moved by hand or by keyboard. */
export const BlockList = ({
  siteId,
  blocks,
  lacks,
  open,
  onOpen,
  onChange,
}: {
  readonly siteId: string;
  readonly blocks: readonly KeyedBlock[];
  readonly lacks: readonly Lack[];
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly onChange: (blocks: readonly KeyedBlock[], typing?: string) => void;
}): ReactNode => {
  const say = useWords(blockWords);
  const announcements = useAnnouncements(blocks);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const dropped = ({ active, over }: DragEndEvent): void => {
    const [from, to] = [active, over].map((one) => blocks.findIndex(({ key }) => key === one?.id));
    if (from !== undefined && to !== undefined && from >= 0 && to >= 0 && from !== to)
      onChange(arrayMove([...blocks], from, to));
  };
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say('dragHelp') } }}
      onDragEnd={dropped}
    >
      <SortableContext items={blocks.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        {blocks.map((one, n) => (
          <BlockCard
            key={one.key}
            siteId={siteId}
            n={n + 1}
            last={n === blocks.length - 1}
            keyed={one}
            isOpen={open === one.key}
            lack={lacks.find(({ key }) => key === one.key)}
            onOpen={onOpen}
            onChange={(block, typing) =>
              onChange(
                blocks.map((other) => (other.key === one.key ? { ...other, block } : other)),
                typing === undefined ? undefined : `${one.key} ${typing}`,
              )
            }
            onMove={(by) => onChange(arrayMove([...blocks], n, n + by))}
            onRemove={() => onChange(blocks.filter(({ key }) => key !== one.key))}
          />
        ))}
      </SortableContext>
    </DndContext>
  );
};
