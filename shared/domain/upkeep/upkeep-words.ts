import type { UpkeepState } from '#shared/domain/upkeep/column-upkeep.ts';

type Saying = readonly [zh: string, en: string];

/** How a column keeps to its limit, in words; worst first. */
export const upkeepStateWords = {
  overdue: ['超期', 'Overdue'],
  blank: ['空白', 'Blank'],
  red: ['红色预警', 'Red'],
  administratorReminded: ['已提醒管理员', 'Administrator reminded'],
  ownerReminded: ['已提醒责任人', 'Owner reminded'],
  current: ['正常', 'Up to date'],
  exempt: ['不限期', 'No limit'],
} as const satisfies Readonly<Record<UpkeepState, Saying>>;

/** The states in the order of their weight, worst first. */
export const statesByWeight = Object.keys(upkeepStateWords) as readonly UpkeepState[];

/** Why a site fails an inspection outright, in words. */
export const vetoWords = {
  home: ['首页栏目超期', 'Home page stale'],
  dynamic: ['动态要闻类栏目超期', 'Dynamic columns stale'],
  stale: ['超期栏目过多', 'Too many stale columns'],
  blank: ['空白栏目过多', 'Too many blank columns'],
} as const satisfies Readonly<Record<string, Saying>>;
