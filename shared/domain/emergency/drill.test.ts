import { describe, expect, test } from 'vitest';
import { type DrillStep, drillReport, type EmergencyDrill, endDrill, takeDrillStep } from './drill.ts';

const by = { accountId: 'final', name: '把关人' };
const started: EmergencyDrill = {
  drillId: 'd1',
  version: 1,
  siteId: 'jyj',
  scenario: 'leaked',
  brief: '公示名单含身份证号',
  article: { articleId: 'a1', title: '公示' },
  limitMinutes: 30,
  state: 'running',
  startedAt: '2026-03-02T01:00:00.000Z',
  startedBy: { accountId: 'office', name: '办' },
  acts: [],
};
const take = (drill: EmergencyDrill, step: DrillStep, at: string) =>
  takeDrillStep(drill, { step, at: `2026-03-02T${at}.000Z`, by, text: '已办' });
const end = (drill: EmergencyDrill, state: 'ended' | 'cancelled' = 'ended') =>
  endDrill(drill, { state, at: '2026-03-02T03:00:00.000Z', by, findings: '通知不到位' });
const refused = expect.objectContaining({ code: 'transition-refused' });

describe('given a drill of the emergency plan', () => {
  test('[SEC-04] when its steps are taken in order, then each is timed from the call', () => {
    const done = take(take(take(started, 'takedown', '01:12:30'), 'report', '01:20:00'), 'recover', '01:50:00');
    expect(drillReport(end(done))).toEqual({
      outcome: 'inTime',
      secondsToAct: 750,
      seconds: { takedown: 750, report: 1200, recover: 3000 },
    });
  });

  test.each<readonly [string, string]>([
    ['01:30:00', 'inTime'],
    ['01:30:01', 'late'],
  ])('[SEC-04] when what spreads is stopped at %s of a limit of 30 minutes, then it is %s', (at, outcome) => {
    expect(drillReport(end(take(started, 'takedown', at))).outcome).toBe(outcome);
  });

  test('[SEC-04] when nobody stopped it, then it is missed; broken off, it counts for nothing', () => {
    expect(drillReport(started)).toEqual({ outcome: 'running', secondsToAct: null, seconds: {} });
    expect(drillReport(end(started)).outcome).toBe('missed');
    expect(drillReport(end(started, 'cancelled')).outcome).toBe('cancelled');
  });

  test('[SEC-04] when a step comes out of order, twice, or after the end, then it is refused', () => {
    expect(() => take(started, 'report', '01:10:00')).toThrow(refused);
    const first = take(started, 'takedown', '01:10:00');
    expect(() => take(first, 'takedown', '01:11:00')).toThrow(refused);
    expect(() => take(end(first), 'report', '03:10:00')).toThrow(refused);
    expect(() => end(end(first))).toThrow(refused);
  });
});
