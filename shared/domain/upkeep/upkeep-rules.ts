import type { ColumnType, UpdateClass } from '#shared/domain/column/column.ts';

/** Shares of the limit at which somebody is told, low first. */
export type UpkeepShares = { readonly owner: number; readonly administrator: number; readonly red: number };

/** How long what kind of column may go without anything new. */
export type UpkeepLimit = {
  /** The norm's own name, e.g. `UP-2`. */
  readonly ruleId: string;
  /** Columns of these types; a limit with types goes before one with classes. */
  readonly types?: readonly ColumnType[] | undefined;
  readonly classes?: readonly UpdateClass[] | undefined;
  /** The home page: anything new anywhere on the site. */
  readonly home?: true | undefined;
  readonly days: number;
  readonly shares?: UpkeepShares | undefined;
};

/** The parts of a site that have supervisors of their own (SUP-14). */
export const supervisedBoards = ['disclosure', 'service', 'interaction', 'welfare'] as const;
export type SupervisedBoard = (typeof supervisedBoards)[number];

/** Limits and consequences: data the office changes. */
export type UpkeepRules = {
  readonly version: number;
  readonly limits: readonly UpkeepLimit[];
  readonly shares: UpkeepShares;
  /** So many columns of a site at once fail an inspection. */
  readonly vetoes: { readonly dynamic: number; readonly stale: number; readonly blank: number };
  /** Days a rectification notice gives. */
  readonly rectifyDays: number;
  readonly supervisors: readonly { readonly board: SupervisedBoard; readonly accountIds: readonly string[] }[];
};

/** What the inspection norm asks for; a column's own cycle may ask for more. */
export const startUpkeepRules: UpkeepRules = {
  version: 0,
  limits: [
    { ruleId: 'UP-1', home: true, days: 14, shares: { owner: 0.5, administrator: 0.5, red: 10 / 14 } },
    { ruleId: 'UP-2', types: ['工作动态'], days: 14 },
    { ruleId: 'UP-3', types: ['通知公告', '政策文件'], days: 180 },
    { ruleId: 'PO-1', types: ['政策解读'], days: 180 },
    { ruleId: 'IN-2', types: ['咨询投诉'], days: 60 },
    { ruleId: 'IN-3', types: ['征集调查'], days: 60 },
    { ruleId: 'SV-2', types: ['数据发布'], days: 90 },
    { ruleId: 'OP-3', types: ['信息公开年报'], days: 366 },
    { ruleId: 'COL-04-realtime', classes: ['realtime'], days: 14 },
    { ruleId: 'COL-04-interactive', classes: ['interactive'], days: 60 },
    { ruleId: 'UP-6', classes: ['periodic'], days: 365 },
  ],
  shares: { owner: 0.5, administrator: 0.7, red: 0.85 },
  vetoes: { dynamic: 5, stale: 10, blank: 5 },
  rectifyDays: 7,
  supervisors: [],
};
