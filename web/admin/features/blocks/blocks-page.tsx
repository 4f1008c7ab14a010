import { DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { App, Button, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { BothSides } from '#desk/components/both-sides.tsx';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { SiteSelect, useSites } from '#desk/components/sites.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { getHomeBlocksEndpoint, saveHomeBlocksEndpoint } from '#shared/schemas/http/sites/set-endpoints.ts';
import { BlockCard } from './block-card.tsx';
import { type Block, blockKinds, type KeyedBlock, linesOfBlocks, newBlock, toBody } from './block-data.ts';
import { blockWords } from './block-words.ts';
import { ColumnSets } from './column-sets.tsx';

/** Puts the home page of a site or topic together: add, drag, change, remove, and undo. */
export const Component = (): ReactNode => {
  const say = useWords(blockWords);
  const session = useSession();
  const may = useMay();
  const { sites } = useSites();
  const { modal, message, notification } = App.useApp();
  const [filters, setFilters] = useFilters(['site', 'lang']);
  const lang = filters.lang === 'en' ? 'en' : 'zh';
  const siteId = filters.site ?? session.siteId ?? sites.find((one) => may('site.manage', one.siteId))?.siteId ?? '';
  const saved = useAnswer(getHomeBlocksEndpoint, { params: { siteId }, query: { lang } }, { when: siteId !== '' });
  const save = useAct(saveHomeBlocksEndpoint, [getHomeBlocksEndpoint]);
  const [edited, setEdited] = useState<{
    readonly home: string;
    /** What the change was begun on: a later read must not pass for it. */
    readonly version: number;
    readonly before: readonly KeyedBlock[];
    readonly blocks: readonly KeyedBlock[];
  }>();
  const home = `${siteId}/${lang}`;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const stored = (saved.data?.blocks ?? []).map(
    (block, n): KeyedBlock => ({ key: `stored ${n}`, block: block as Block }),
  );
  const blocks = edited?.home === home ? edited.blocks : stored;
  const current = edited?.home === home ? edited : undefined;
  const version = saved.data?.version ?? 0;
  const newer = current && version > current.version;
  const set = (next: readonly KeyedBlock[]): void =>
    setEdited({ home, version: current?.version ?? version, before: current?.before ?? stored, blocks: next });
  const settle = (mine: readonly unknown[]): void =>
    setEdited(current && mine.length > 0 ? { ...current, version, before: stored } : undefined);
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
    if (!sure || !edited) return;
    save.mutate(
      { params: { siteId }, query: { lang }, ifMatch: edited.version, body: { blocks: toBody(blocks) } },
      {
        onSuccess: () => {
          setEdited(undefined);
          void message.success(say('saved'));
        },
        onError: (error) => {
          if (isProblem(error, 'version-conflict')) void saved.refetch().then(save.reset);
        },
      },
    );
  };
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <Button type="primary" disabled={!edited || newer} loading={save.isPending} onClick={() => void keep()}>
          {say('save')}
        </Button>
      }
    >
      <search className="filters">
        <SiteSelect action="site.manage" value={siteId} onChange={(site) => setFilters({ site })} />
        <Radio.Group
          optionType="button"
          aria-label={say('language')}
          value={lang}
          onChange={({ target }) => setFilters({ lang: target.value === 'en' ? 'en' : undefined })}
          options={(['zh', 'en'] as const).map((value) => ({ value, label: say(value) }))}
        />
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
      </search>
      <ProblemAlert error={saved.error ?? save.error} />
      {current && newer ? (
        <BothSides
          sides={{
            before: { blocks: toBody(current.before) },
            mine: { blocks: toBody(current.blocks) },
            theirs: { blocks: toBody(stored) },
          }}
          fields={[{ path: ['blocks'], label: say('title'), text: (all) => linesOfBlocks(all, (kind) => say(kind)) }]}
          onSettle={settle}
        />
      ) : null}
      {saved.isPending ? <Waiting /> : null}
      {saved.data && blocks.length === 0 ? <p className="empty">{say('none')}</p> : null}
      <DndContext sensors={sensors} onDragEnd={dropped}>
        <SortableContext items={blocks.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          {blocks.map((one, n) => (
            <BlockCard
              key={`${home} ${one.key}`}
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
      {may('column.manage', siteId) ? <ColumnSets siteId={siteId} /> : null}
    </Page>
  );
};
