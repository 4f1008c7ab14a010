import { App, Button, Tree } from 'antd';
import type { ReactNode } from 'react';
import { useProblemText } from '#desk/components/screen/problem-alert.tsx';
import type { ColumnAnswer } from '#desk/components/site/columns.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { changeColumnEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { columnWords } from '../column-words.ts';
import { useAskImpact } from '../use-ask-impact.tsx';
import { placeBetween } from './place-between.ts';

type Node = { readonly key: string; readonly title: ReactNode; readonly children: Node[] };

/** Active columns as a tree to choose from and to rearrange by dragging, with undo. */
export const ColumnTree = ({
  siteId,
  columns,
  chosen,
  canMove,
  onChoose,
}: {
  readonly siteId: string;
  readonly columns: readonly ColumnAnswer[];
  readonly chosen: string | undefined;
  readonly canMove: boolean;
  readonly onChoose: (columnId: string) => void;
}): ReactNode => {
  const say = useWords(columnWords);
  const inMyLanguage = useBilingual();
  const { notification, message } = App.useApp();
  const text = useProblemText();
  const askImpact = useAskImpact(siteId);
  const change = useAct(changeColumnEndpoint, [listColumnsEndpoint]);
  const active = columns.filter(({ status }) => status === 'active');
  const childrenOf = (parentId: string | undefined): readonly ColumnAnswer[] =>
    active.filter((column) => column.parentId === parentId).sort((a, b) => a.order - b.order);

  const nodesOf = (parentId?: string): Node[] =>
    childrenOf(parentId).map((column) => ({
      key: column.columnId,
      title: column.visible ? (
        inMyLanguage(column.name)
      ) : (
        <span className="quiet">
          {inMyLanguage(column.name)} · {say('hidden')}
        </span>
      ),
      children: nodesOf(column.columnId),
    }));

  const put = async (columnId: string, parentId: string | undefined, order: number): Promise<void> => {
    const column = active.find((one) => one.columnId === columnId);
    const moves = column?.parentId !== parentId;
    await change.mutateAsync({
      params: { siteId, columnId },
      body: { order, ...(moves ? { parentId: parentId ?? null } : {}) },
    });
  };

  const move = async (column: ColumnAnswer, parentId: string | undefined, index: number): Promise<void> => {
    const levels = column.parentId !== parentId;
    if (levels && !(await askImpact(column, true))) return;
    try {
      for (const { columnId, order } of placeBetween(childrenOf(parentId), column.columnId, index))
        await put(
          columnId,
          columnId === column.columnId ? parentId : active.find((one) => one.columnId === columnId)?.parentId,
          order,
        );
    } catch (error) {
      void message.error(text(error));
      return;
    }
    const key = `moved ${column.columnId}`;
    notification.success({
      key,
      title: say('moved', { name: inMyLanguage(column.name) }),
      actions: (
        <Button
          size="small"
          onClick={() => {
            notification.destroy(key);
            void change
              .mutateAsync({
                params: { siteId, columnId: column.columnId },
                body: { order: column.order, ...(levels ? { parentId: column.parentId ?? null } : {}) },
              })
              .catch((error: unknown) => void message.error(text(error)));
          }}
        >
          {say('undo')}
        </Button>
      ),
    });
  };

  const dropped = (moved: string, target: string, toGap: boolean, after: boolean): void => {
    const column = active.find(({ columnId }) => columnId === moved);
    const place = active.find(({ columnId }) => columnId === target);
    if (!column || !place) return;
    if (!toGap) return void move(column, place.columnId, childrenOf(place.columnId).length);
    const siblings = childrenOf(place.parentId).filter(({ columnId }) => columnId !== moved);
    void move(column, place.parentId, siblings.indexOf(place) + (after ? 1 : 0));
  };

  const selected = active.find(({ columnId }) => columnId === chosen);
  const shift = (by: 1 | -1): void => {
    if (!selected) return;
    const siblings = childrenOf(selected.parentId);
    void move(selected, selected.parentId, siblings.indexOf(selected) + by);
  };
  if (active.length === 0) return null;
  return (
    <>
      {canMove && selected ? (
        <div className="filters">
          <Button size="small" onClick={() => shift(-1)}>
            {say('up')}
          </Button>
          <Button size="small" onClick={() => shift(1)}>
            {say('down')}
          </Button>
        </div>
      ) : null}
      <Tree<Node>
        aria-label={say('title')}
        blockNode
        defaultExpandAll
        draggable={canMove ? { icon: false } : false}
        selectedKeys={chosen ? [chosen] : []}
        treeData={nodesOf()}
        onSelect={(_, { node }) => onChoose(node.key)}
        onDrop={({ dragNode, node, dropToGap, dropPosition }) =>
          dropped(dragNode.key, node.key, dropToGap, dropPosition > Number(node.pos.split('-').at(-1)))
        }
      />
    </>
  );
};
