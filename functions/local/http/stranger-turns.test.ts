import { expect, test } from 'vitest';
import { strangerTurns } from './stranger-turns.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('[SEC-05] of many requests that nobody is signed in for, two begin in a turn of the loop, in their order', async () => {
  const turn = strangerTurns();
  const begun: number[] = [];
  const all = Promise.all([1, 2, 3, 4, 5].map((n) => turn().then(() => begun.push(n))));
  await Promise.resolve();
  expect(begun).toEqual([1, 2]);
  await nextTurn();
  expect(begun).toEqual([1, 2, 3, 4]);
  await all;
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

test('one request alone begins at once, also after a flood has gone by', async () => {
  const turn = strangerTurns();
  await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => turn()));
  await nextTurn();
  await nextTurn();
  let begun = false;
  const waiting = turn().then(() => {
    begun = true;
  });
  await Promise.resolve();
  expect(begun).toBe(true);
  await waiting;
});

test('who comes while others wait does not overtake them', async () => {
  const turn = strangerTurns();
  const begun: string[] = [];
  const flood = Promise.all(['a', 'b', 'c', 'd'].map((name) => turn().then(() => begun.push(name))));
  await Promise.resolve();
  const late = turn().then(() => begun.push('late'));
  await Promise.all([flood, late]);
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'late']);
});
