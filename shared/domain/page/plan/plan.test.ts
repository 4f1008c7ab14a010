import { describe, expect, test } from 'vitest';
import type { ClusterEvent } from '#shared/domain/cluster/event.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { mergeEvents } from './merge-events.ts';
import { parseTag } from './parse-tag.ts';

const event = (eventId: string, keys: readonly string[]): ClusterEvent => ({
  eventId,
  type: 'ArticlePublished',
  at: '2026-01-01T00:00:00.000Z',
  siteId: 's',
  subjectId: 'a',
  tags: [tag.article('s', 'a')],
  lists: [{ siteId: 's', columnId: 'c', keys }],
  background: false,
});

describe('given a batch of events', () => {
  test('when they repeat or come in another order, then the same things are touched', () => {
    const merged = mergeEvents([event('1', ['k1']), event('2', ['k2'])]);
    expect(mergeEvents([event('2', ['k2']), event('1', ['k1']), event('2', ['k2'])])).toEqual(merged);
    expect(merged.lists).toEqual([{ siteId: 's', columnId: 'c', keys: ['k1', 'k2'] }]);
  });
});

test('given the words of tags, then each is read back as it was built', () => {
  expect(parseTag(tag.cluster)).toEqual({ kind: 'cluster' });
  expect(parseTag(tag.navigation('jyj'))).toEqual({ kind: 'navigation', siteId: 'jyj' });
  expect(parseTag(tag.article('jyj', '01J'))).toEqual({ kind: 'article', siteId: 'jyj', id: '01J' });
  expect(parseTag('nonsense:1')).toBeUndefined();
});
