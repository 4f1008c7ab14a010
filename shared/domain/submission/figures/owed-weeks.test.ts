import { expect, test } from 'vitest';
import { owedWeeks } from '#shared/domain/submission/figures/owed-weeks.ts';

const weeks = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];

test.each([
  ['always there', {}, weeks],
  ['launched on a Wednesday', { launchedAt: '2026-03-11T02:00:00.000Z' }, ['2026-03-16', '2026-03-23']],
  [
    'launched late on a Sunday evening in London, Monday here',
    { launchedAt: '2026-03-08T20:00:00.000Z' },
    weeks.slice(1),
  ],
  [
    'merged in the middle of the month',
    { mergedInto: { siteId: 'wjw', at: '2026-03-18T02:00:00.000Z', taskId: 't', columns: {} } },
    ['2026-03-02', '2026-03-09'],
  ],
  [
    'resting for some days',
    { tempOffline: { from: '2026-03-10T00:00:00.000Z', until: '2026-03-17T00:00:00.000Z', reason: '维护' } },
    ['2026-03-02', '2026-03-23'],
  ],
])(
  '[CNT-30] given a unit that was %s, when weeks are looked at, then it owes only those it was online for',
  (_, life, owed) => {
    expect(owedWeeks(life, weeks)).toEqual(owed);
  },
);
