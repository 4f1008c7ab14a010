import { expect, test } from 'vitest';
import { parsePosition, positionText } from './feed-position.ts';

test('given positions, when they are written as text, then they come back and order by count', () => {
  const early = { count: 9, shards: { 'shardId-9': '900' } };
  const late = { count: 10, shards: { 'shardId-1': '1', 'shardId-2': '2' } };
  expect(parsePosition(positionText(late))).toEqual(late);
  expect([positionText(late), positionText(early)].sort()).toEqual([positionText(early), positionText(late)]);
});

test.each([
  '',
  'x',
  '0000000000000001',
  '0000000000000001e30x',
  `0000000000000001${Buffer.from('{"a":"b"}').toString('base64url')}`,
])('given %j, when it is read as a position, then it is refused', (text) => {
  expect(() => parsePosition(text)).toThrow(expect.objectContaining({ code: 'cursor-invalid' }));
});
