import type { ColumnFunction, ColumnType } from '#shared/domain/column/column.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import type { SupervisedBoard, UpkeepLimit, UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';

const day = 86_400_000;

/** How a column stands, better first. `blank` has nothing to show and is hidden; `exempt` need not move. */
export const upkeepStates = [
  'exempt',
  'current',
  'ownerReminded',
  'administratorReminded',
  'red',
  'overdue',
  'blank',
] as const;
export type UpkeepState = (typeof upkeepStates)[number];

/** One column's upkeep as last worked out. `columnId` `home` with `home: true` stands for the home page. */
export type ColumnUpkeep = {
  readonly siteId: string;
  readonly columnId: string;
  readonly version: number;
  readonly home?: true | undefined;
  readonly name: Bilingual;
  readonly type: ColumnType | '首页';
  readonly function: ColumnFunction;
  readonly board: SupervisedBoard;
  readonly ownerUnit: string;
  readonly ruleId?: string | undefined;
  readonly limitDays?: number | undefined;
  readonly latestAt?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly state: UpkeepState;
  /** Since when it is in this state. */
  readonly since: string;
  /** The rectification notice that is open for it. */
  readonly rectificationId?: string | undefined;
};

export type UpkeepStanding = Pick<ColumnUpkeep, 'state' | 'dueAt' | 'limitDays' | 'ruleId'>;

/** How something last renewed at `latestAt` stands at `now`. Without anything to show it is blank, limit or not. */
export const upkeepStanding = (
  limit: UpkeepLimit | undefined,
  latestAt: string | undefined,
  rules: Pick<UpkeepRules, 'shares'>,
  now: string,
): UpkeepStanding => {
  const known = { ruleId: limit?.ruleId, limitDays: limit?.days };
  if (latestAt === undefined) return { ...known, state: 'blank' };
  if (!limit) return { state: 'exempt' };
  const due = Date.parse(latestAt) + limit.days * day;
  // Reminders go by the calendar: looked at by night, a text of the afternoon would else be a day late. The limit itself runs to
  // its hour.
  const used = (Date.parse(localDate(now)) - Date.parse(localDate(latestAt))) / (limit.days * day);
  const shares = limit.shares ?? rules.shares;
  const state: UpkeepState =
    Date.parse(now) > due
      ? 'overdue'
      : used >= shares.red
        ? 'red'
        : used >= shares.administrator
          ? 'administratorReminded'
          : used >= shares.owner
            ? 'ownerReminded'
            : 'current';
  return { ...known, state, dueAt: new Date(due).toISOString() };
};

/** Who is told when a column comes into a state; each state tells those before it too. */
export const toldAt = {
  ownerReminded: ['owner'],
  administratorReminded: ['owner', 'administrator'],
  red: ['owner', 'administrator', 'supervisor'],
  overdue: ['owner', 'administrator', 'supervisor'],
  blank: ['administrator'],
} as const satisfies Partial<Record<UpkeepState, readonly ('owner' | 'administrator' | 'supervisor')[]>>;

const rank = (state: UpkeepState): number => upkeepStates.indexOf(state);

/** Whether coming from `before` to `after` is news for those in charge. */
export const worsened = (before: UpkeepState | undefined, after: UpkeepState): boolean =>
  after in toldAt && (before === undefined || rank(after) > rank(before));
