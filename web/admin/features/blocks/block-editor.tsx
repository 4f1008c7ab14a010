import { DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { App, Button, Select } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { BothSides } from '#desk/components/kept/both-sides.tsx';
import { KeptNotice } from '#desk/components/kept/kept-notice.tsx';
import { useKept } from '#desk/components/kept/use-kept.ts';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useSites } from '#desk/components/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { getHomeBlocksEndpoint, saveHomeBlocksEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import { BlockCard } from './block-card.tsx';
import { blockKinds, type KeyedBlock, keyed, linesOfBlocks, newBlock, toBody } from './block-data.ts';
import { blockWords } from './block-words.ts';

/** The blocks of one page under edit: kept on this device until they are saved, with undo for what is taken away. */
export const BlockEditor = ({
  siteId,
  lang,
  saved,
}: {
  readonly siteId: string;
  readonly lang: 'zh' | 'en';
  readonly saved: z.output<typeof getHomeBlocksEndpoint.answer>;
}): ReactNode => {
  const say = useWords(blockWords);
  const { modal, message, notification } = App.useApp();
  const { nameOf } = useSites();
  const kept = useKept<readonly KeyedBlock[]>({
    name: 'home-page',
    about: `${siteId}/${lang}`,
    title: `${say('title')} · ${nameOf(siteId)} · ${say(lang)}`,
    latest: { version: saved.version, value: keyed(saved.blocks) },
    same: (one, other) => JSON.stringify(toBody(one)) === JSON.stringify(toBody(other)),
  });
  const { mine: blocks, newer, dirty, base, holding } = kept;
  const save = useKeptAct(kept, saveHomeBlocksEndpoint, [getHomeBlocksEndpoint]);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const set = (next: readonly KeyedBlock[]): void => holding.set(next);
  const remove = (key: string): void => {
    const before = blocks;
    set(blocks.filter((one) => one.key !== key));
    const id = `removed ${key}`;
    notification.info({
      key: id,
      title: say('removed'),
      actions: (
        <Button
          size="small"
          onClick={() => {
            notification.destroy(id);
            set(before);
          }}
        >
          {say('undo')}
        </Button>
      ),
    });
  };
  const dropped = ({ active, over }: DragEndEvent): void => {
    const [from, to] = [active, over].map((one) => blocks.findIndex(({ key }) => key === one?.id));
    if (from !== undefined && to !== undefined && from >= 0 && to >= 0) set(arrayMove([...blocks], from, to));
  };
  const keep = async (): Promise<void> => {
    const sure = await modal.confirm({
      title: say('save'),
      content: say('saveAsk'),
      okText: say('save'),
      cancelText: say('cancel'),
    });
    if (!sure) return;
    save.mutate(
      { params: { siteId }, query: { lang }, ifMatch: base.version, body: { blocks: toBody(blocks) } },
      { onSuccess: () => void message.success(say('saved')) },
    );
  };
  return (
    <>
      <KeptNotice kept={kept} />
      <div className="filters">
        <Select
          aria-label={say('add')}
          placeholder={say('add')}
          style={{ minWidth: 180 }}
          value={null}
          onChange={(kind: string | null) => {
            const made = blockKinds.find((one) => one === kind);
            if (made) set([...blocks, newBlock(made)]);
          }}
          options={blockKinds.map((value) => ({ value, label: say(value) }))}
        />
        <Button
          type="primary"
          style={{ marginLeft: 'auto' }}
          disabled={!dirty || newer !== undefined}
          loading={save.isPending}
          onClick={() => void keep()}
        >
          {say('save')}
        </Button>
      </div>
      <ProblemAlert error={save.error} again={save.again} />
      {newer ? (
        <BothSides
          sides={{
            before: { blocks: toBody(base.value) },
            mine: { blocks: toBody(blocks) },
            theirs: { blocks: toBody(newer.value) },
          }}
          fields={[{ path: ['blocks'], label: say('title'), text: (all) => linesOfBlocks(all, (kind) => say(kind)) }]}
          onSettle={(mine) => holding.settle(mine.length > 0 ? blocks : newer.value)}
        />
      ) : null}
      {blocks.length === 0 ? <p className="empty">{say('none')}</p> : null}
      <DndContext sensors={sensors} onDragEnd={dropped}>
        <SortableContext items={blocks.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          {blocks.map((one, n) => (
            <BlockCard
              key={`${kept.stamp} ${one.key}`}
              siteId={siteId}
              lang={lang}
              n={n + 1}
              keyed={one}
              onChange={(block) => set(blocks.map((other) => (other.key === one.key ? { ...other, block } : other)))}
              onMove={(by) => set(arrayMove([...blocks], n, Math.max(0, Math.min(blocks.length - 1, n + by))))}
              onRemove={() => remove(one.key)}
            />
          ))}
        </SortableContext>
      </DndContext>
    </>
  );
};
