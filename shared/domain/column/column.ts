import type { PageBlock } from '#shared/domain/page/block/page-block.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** Official column types of the tag norm (docs/architecture.md, Meta tags) and notices; data, not law of this code. */
export const columnTypes = [
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '数据开放',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
  '通知公告',
] as const;
export type ColumnType = (typeof columnTypes)[number];

export type ColumnFunction = 'disclosure' | 'service' | 'interaction';

/** How often a column must move: drives monitoring (COL-04). */
export type UpdateClass = 'realtime' | 'periodic' | 'interactive' | 'static';

/**
 * How the column's page shows its articles. `leaders` orders by set rank; `single` shows the one article itself; `occasions` are
 * events with time and place, those to come first.
 */
export type ListStyle = 'list' | 'leaders' | 'gallery' | 'single' | 'cards' | 'occasions';

export type MountState = 'requested' | 'approved' | 'refused';

/** A column shown inside a column of another site; counts once both ends approved. */
export type Mount = {
  readonly siteId: string;
  readonly columnId: string;
  readonly state: MountState;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: string | undefined;
};

export type ColumnStatus = 'active' | 'merged' | 'retired';

export type Column = {
  readonly siteId: string;
  /** A code unique in the site: `[a-z0-9-]{1,40}`. Never changes. */
  readonly columnId: string;
  readonly version: number;
  readonly parentId?: string | undefined;
  readonly name: Bilingual;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly type: ColumnType;
  readonly function: ColumnFunction;
  readonly updateClass: UpdateClass;
  /** Days within which something new is due; undefined for `static`. */
  readonly updateDays?: number | undefined;
  readonly ownerUnit: string;
  readonly lang: 'zh' | 'en';
  /** Path below the site root, without slashes at its ends, e.g. `zfxxgk/zn`. Unique in the site. */
  readonly path: string;
  /** Order among its siblings, low first. */
  readonly order: number;
  /** Shown in navigation and lists; an empty column is hidden on its own account. */
  readonly visible: boolean;
  readonly listStyle: ListStyle;
  /** Template of the column's own page and of its articles; undefined = by kind. */
  readonly template?: { readonly list?: string | undefined; readonly article?: string | undefined } | undefined;
  /** Overrides the site's chain. */
  readonly reviewChain?: readonly string[] | undefined;
  /** A topic page: shown above its rows, and a reason to show the column though it has none. */
  readonly blocks?: readonly PageBlock[] | undefined;
  readonly status: ColumnStatus;
  readonly mergedInto?: string | undefined;
  /** Audience channel or green channel of the portal. */
  readonly channel?: 'citizen' | 'enterprise' | 'investment' | 'tourism' | undefined;
  readonly greenChannel?: 'elder' | 'soldier' | 'women' | 'children' | 'disabled' | undefined;
  readonly board?: 'disclosure' | 'service' | 'interaction' | undefined;
  /** The four base columns of a unit site (CLU-07) cannot be retired. */
  readonly base: boolean;
  /** Columns of other sites that show this one. */
  readonly mounts: readonly Mount[];
};

/** Depth of the deepest column allowed, the root column being 1. */
export const maxColumnDepth = 10;
