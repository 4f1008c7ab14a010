import { expect, test } from 'vitest';
import { idAfter } from './record-id.ts';

test('given ids that begin with their millisecond, when records up to a moment are sought, then those of it are among them and no later one', () => {
  const end = idAfter('2026-05-06T01:02:03.004Z');
  expect('01KQXCWRQWZZZZZZZZZZZZZZZZ' < end).toBe(true);
  expect('01KQXCWRQX0000000000000000' < end).toBe(false);
  expect('01KQXCWRQW0000000000000000' < idAfter('2026-05-06T01:02:03.003Z')).toBe(false);
});
