import { describe, expect, test } from 'vitest';
import { holds, may, type Session } from './session.tsx';

describe('given an officer whose training ran out', () => {
  const session = {
    grants: [
      {
        siteId: 'jyj',
        actions: ['article.read'],
        rests: { since: '2026-03-11', actions: ['article.write', 'submission.send'] },
      },
    ],
  } as unknown as Session;

  test('[SUP-17] when the desk asks what to show, then sending is still theirs to see, and not theirs to do', () => {
    expect([holds(session, 'submission.send'), may(session, 'submission.send')]).toEqual([true, false]);
    expect(holds(session, 'submission.send', 'wjw')).toBe(false);
    expect(holds(session, 'submission.decide')).toBe(false);
  });
});
