import { describe, expect, test } from 'vitest';
import type { Column } from '#shared/domain/column/column.ts';
import { columnTree } from '#shared/domain/column/column-tree.ts';
import { countColumns } from '#shared/domain/column/count-columns.ts';
import { boardOf, columnLimit, watchedColumns } from '#shared/domain/upkeep/column-limit.ts';
import { upkeepStanding, worsened } from '#shared/domain/upkeep/column-upkeep.ts';
import { type RectificationNotice, stepRectification } from '#shared/domain/upkeep/rectification.ts';
import { startUpkeepRules as rules } from '#shared/domain/upkeep/upkeep-rules.ts';

const column = (columnId: string, fields: Partial<Column> = {}): Column =>
  ({
    siteId: 's',
    columnId,
    status: 'active',
    visible: true,
    type: '工作动态',
    updateClass: 'realtime',
    function: 'disclosure',
    order: 1,
    ...fields,
  }) as Column;

test.each([
  ['a news column', { type: '工作动态', updateClass: 'realtime' }, 'UP-2', 14],
  [
    'a notice column that gave itself a year',
    { type: '通知公告', updateClass: 'periodic', updateDays: 365 },
    'UP-3',
    180,
  ],
  ['a news column that gave itself a week', { type: '工作动态', updateClass: 'realtime', updateDays: 7 }, 'cycle', 7],
  ['a periodic column of no named type', { type: '办事服务', updateClass: 'periodic' }, 'UP-6', 365],
  [
    'a periodic column with a cycle of two years',
    { type: '办事服务', updateClass: 'periodic', updateDays: 730 },
    'cycle',
    730,
  ],
  ['a static column', { type: '工作动态', updateClass: 'static' }, undefined, undefined],
] as const)('[COL-04] given %s, when its limit is asked, then norm and cycle decide', (_, fields, ruleId, days) => {
  const limit = columnLimit(column('c', fields), rules);
  expect([limit?.ruleId, limit?.days]).toEqual([ruleId, days]);
});

describe('given a limit of 14 days', () => {
  const limit = { ruleId: 'UP-2', days: 14 };
  const at = (days: number) => new Date(Date.parse('2026-03-01T00:00:00Z') + days * 86_400_000).toISOString();
  test.each([
    [6.6, 'current'],
    [7, 'ownerReminded'],
    [9.8, 'administratorReminded'],
    [11.9, 'red'],
    [14, 'red'],
    [14.01, 'overdue'],
  ] as const)('[SUP-01] when %d days are over, then it is %s', (days, state) => {
    expect(upkeepStanding(limit, at(0), rules, at(days)).state).toBe(state);
  });
  test('[SUP-01] when the text went online in the afternoon and columns are looked at by night, then the seventh night reminds', () => {
    const night = (dayOfMonth: string) => `2026-03-${dayOfMonth}T18:00:00.000Z`;
    const standing = (dayOfMonth: string) =>
      upkeepStanding(limit, '2026-03-01T07:00:00.000Z', rules, night(dayOfMonth)).state;
    expect(['06', '07', '10', '12', '14', '15'].map(standing)).toEqual([
      'current',
      'ownerReminded',
      'administratorReminded',
      'red',
      'red',
      'overdue',
    ]);
  });

  test('[UP-1] when it is the home page, then it warns at day 7 and is red at day 10', () => {
    const home = rules.limits.find((one) => one.home);
    expect([7, 10].map((days) => upkeepStanding(home, at(0), rules, at(days)).state)).toEqual([
      'administratorReminded',
      'red',
    ]);
  });
  test('[CEN-05] when nothing was ever shown, then it is blank, and going back to fresh is no news', () => {
    expect(upkeepStanding(limit, undefined, rules, at(1)).state).toBe('blank');
    expect([worsened('red', 'current'), worsened('red', 'red'), worsened('ownerReminded', 'red')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

test('[SUP-14] given a tree, when boards are asked, then special groups are welfare and a column has its nearest board', () => {
  const tree = columnTree([
    column('a', { board: 'service' }),
    column('b', { parentId: 'a' }),
    column('c', { parentId: 'b', greenChannel: 'elder' }),
    column('d', { function: 'interaction' }),
  ]);
  expect(['b', 'c', 'd'].map((id) => boardOf(tree, tree.get(id) as Column))).toEqual([
    'service',
    'welfare',
    'interaction',
  ]);
});

test('[UP-3] given a tree, when it is watched, then leaves and named first-level columns count, hidden ones do not', () => {
  const tree = columnTree([
    column('news'),
    column('one', { parentId: 'news' }),
    column('plain', { type: '办事服务' }),
    column('two', { parentId: 'plain', visible: false }),
  ]);
  expect(watchedColumns(tree, rules).map(({ columnId }) => columnId)).toEqual(['news', 'one']);
});

test('[STA-08] given 131 disclosure, 103 service and 7 interaction columns, when they are counted, then 241 come out', () => {
  const many = (count: number, of: Column['function'], from: number) =>
    Array.from({ length: count }, (_, n) =>
      column(`c${from + n}`, { function: of, parentId: n < 10 ? undefined : 'c0' }),
    );
  const columns = [...many(131, 'disclosure', 0), ...many(103, 'service', 200), ...many(7, 'interaction', 400)];
  const gone = column('gone', { status: 'retired' });
  expect(countColumns([...columns, gone])).toMatchObject({
    total: 241,
    main: 27,
    sub: 214,
    byFunction: { disclosure: 131, service: 103, interaction: 7 },
  });
});

test('[SUP-04] given a rectification notice, when it is followed up, then only the steps of its state are possible', () => {
  const notice = {
    state: 'issued',
    version: 1,
    deadline: '2026-03-09',
    followUps: [],
  } as unknown as RectificationNotice;
  const said = { at: '2026-03-05T00:00:00Z', by: { accountId: 'a', name: '甲' }, text: '已更新' };
  const reported = stepRectification(notice, 'rectify', said);
  const returned = stepRectification(reported, 'reject', said, '2026-03-20');
  expect(returned).toMatchObject({ state: 'issued', deadline: '2026-03-20', version: 3 });
  expect(() => stepRectification(notice, 'reject', said)).toThrow('reject is not possible while issued');
  const confirmed = stepRectification(stepRectification(returned, 'rectify', said), 'confirm', said);
  expect(confirmed).toMatchObject({ state: 'confirmed', closedAt: said.at });
  expect(() => stepRectification(confirmed, 'urge', said)).toThrow();
});
