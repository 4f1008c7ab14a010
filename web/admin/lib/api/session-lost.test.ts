import { expect, test } from 'vitest';
import { onSessionLost, sessionLost } from './session-lost.ts';

const never = (): Promise<boolean> => new Promise(() => undefined);

test('[SEC-08] given the session has ended, when several calls hear of it, then the person is asked once for all', async () => {
  let asked = 0;
  const leave = onSessionLost(async () => {
    asked += 1;
    return true;
  });
  expect(await Promise.all([sessionLost(), sessionLost()])).toEqual([true, true]);
  expect(asked).toBe(1);
  leave();
});

test('[SEC-08] given a call that came back after signing out, when the desk is gone before anybody answers, then the next person is asked anew', async () => {
  const leave = onSessionLost(never);
  const late = sessionLost();
  leave();
  expect(await late).toBe(false);

  const leaveAgain = onSessionLost(async () => true);
  expect(await sessionLost()).toBe(true);
  leaveAgain();
});

test('given nobody who could be asked, when a call is refused, then it hears no', async () => {
  expect(await sessionLost()).toBe(false);
});
