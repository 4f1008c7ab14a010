import { expect, test } from 'vitest';
import { z } from 'zod';
import { envGroup } from './env-group.ts';

const group = z.object({ TABLE: z.string().min(1), PLACE: z.url() });

test('given a group of which one variable is set, when it is made, then every one that is missing or wrong is named at once', () => {
  expect(() => envGroup(group, { PLACE: 'nowhere' })).toThrow(/TABLE.*PLACE/s);
});

test('given a function without any of the group, when it starts, then only its use is refused', () => {
  const read = envGroup(group, { OTHER: 'x' });
  expect(read).toThrow(/TABLE/);
});

test('given all of the group, when it is used, then it answers the values', () => {
  expect(envGroup(group, { TABLE: 't', PLACE: 'https://a.example' })()).toEqual({
    TABLE: 't',
    PLACE: 'https://a.example',
  });
});
