import { expect, test } from 'vitest';
import { environmentNamed } from '#functions/operator/environment-named.ts';

test.each([
  [['--env', 'dev', 'user', 'list'], 'dev', ['user', 'list']],
  [['user', 'list', '--env=prod', '--json'], 'prod', ['user', 'list', '--json']],
  [['user', 'list', '--env'], '', ['user', 'list']],
  [['user', 'list', '--json'], undefined, ['user', 'list', '--json']],
])('given the words %j, when the environment is asked for, then it is %j and %j are left', (words, name, args) => {
  expect(environmentNamed(words)).toEqual({ name, args });
});
