import type { ColumnAnswer } from '#desk/components/site/columns.tsx';
import { type Block, blankEntry } from '../block/block-data.ts';

type StartColumn = Pick<
  ColumnAnswer,
  'columnId' | 'status' | 'lang' | 'order' | 'visible' | 'parentId' | 'board' | 'name'
>;

/** A way to begin a page: what it is called in the words of the screen, and its blocks. */
export type PageStart = {
  readonly id: 'asNow' | 'scenario' | 'topic' | 'subject' | 'systems' | 'occasions';
  readonly blocks: readonly Block[];
};

type StartPage =
  | {
      readonly home: true;
      readonly kind: string;
      readonly name: string;
      readonly description: string;
      readonly columns: readonly StartColumn[];
    }
  | { readonly home: false; readonly columnId: string; readonly columns: readonly StartColumn[] };

const childrenOf = (columns: readonly StartColumn[], parentId: string | undefined): readonly StartColumn[] =>
  columns
    .filter((column) => column.parentId === parentId && column.status === 'active' && column.visible)
    .toSorted((a, b) => a.order - b.order);

const list = (column: string, limit = 7): Block => ({ kind: 'list', column, limit });

/** The home page of a unit as its template shows it, in blocks. */
const unitHome = (columns: readonly StartColumn[]): readonly Block[] => {
  const apart = new Set(['gzdt', 'zfxxgk', 'dwgk']);
  const has = (columnId: string): boolean => columns.some((column) => column.columnId === columnId);
  return [
    ...(has('gzdt') ? [{ kind: 'front', column: 'gzdt', limit: 9 } as const] : []),
    ...childrenOf(columns, undefined)
      .filter(({ columnId, lang }) => lang === 'zh' && !apart.has(columnId))
      .map(({ columnId }) => list(columnId, 6)),
    { kind: 'disclosure' },
    { kind: 'unitCard' },
    ...(has('dwgk') ? [{ kind: 'columns', column: 'dwgk' } as const] : []),
    { kind: 'siteLinks' },
  ];
};

/** The same of a portal. */
const portalHome = (columns: readonly StartColumn[]): readonly Block[] => {
  const known = new Set(columns.filter(({ status }) => status === 'active').map(({ columnId }) => columnId));
  const talks = childrenOf(columns, undefined).filter(({ board }) => board === 'interaction');
  const all: readonly Block[] = [
    { kind: 'front', column: 'gzdt', limit: 9 },
    ...['tzgg', 'bmdt', 'zcfg', 'zcjd'].map((columnId) => list(columnId)),
    { kind: 'services', column: 'bszn', limit: 12 },
    { kind: 'disclosure' },
    ...talks.slice(0, 3).map(({ columnId }) => list(columnId, 4)),
    { kind: 'pictures', column: 'tpjj', limit: 4 },
    { kind: 'sites' },
    { kind: 'siteLinks' },
  ];
  return all.filter((block) => !('column' in block) || known.has(block.column));
};

const topicHome = (name: string, description: string, columns: readonly StartColumn[]): readonly Block[] => [
  { kind: 'heading', title: { zh: name }, ...(description ? { text: { zh: description } } : {}) },
  ...childrenOf(columns, undefined).map(({ columnId }) => list(columnId)),
];

const systems = ['行政审批', '社区服务', '劳动力市场', '教育服务', '招商引资'];

/** Ways to begin a page nobody has put together yet, the likeliest first. */
export const startsFor = (page: StartPage): readonly PageStart[] => {
  const { columns } = page;
  if (page.home) {
    const { kind, name, description } = page;
    if (kind === 'topic') return [{ id: 'asNow', blocks: topicHome(name, description, columns) }];
    return [{ id: 'asNow', blocks: kind === 'portal' ? portalHome(columns) : unitHome(columns) }];
  }
  const { columnId } = page;
  const below = childrenOf(columns, columnId);
  return [
    {
      id: 'scenario',
      blocks: [
        { kind: 'steps', steps: [blankEntry(), blankEntry(), blankEntry()] },
        { kind: 'services', column: columnId, limit: 30 },
      ] as Block[],
    },
    {
      id: 'topic',
      blocks: [
        ...(below.length > 0 ? [{ kind: 'columns', column: columnId } as const] : []),
        { kind: 'list', column: columnId, limit: 12, wide: true },
      ],
    },
    {
      id: 'subject',
      blocks: below.length > 0 ? below.map((child) => list(child.columnId)) : [list(columnId)],
    },
    { id: 'systems', blocks: [{ kind: 'links', links: systems.map(blankEntry) }] as Block[] },
    { id: 'occasions', blocks: [{ kind: 'occasions', column: columnId, limit: 12 }] },
  ];
};
