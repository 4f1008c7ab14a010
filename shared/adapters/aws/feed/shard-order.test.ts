import { expect, test } from 'vitest';
import { shardOrder } from './shard-order.ts';

test('given shards that split and closed, when they are ordered, then each is behind the one it came from', () => {
  const shards = [
    { ShardId: 'shardId-3', ParentShardId: 'shardId-2' },
    { ShardId: 'shardId-1', ParentShardId: 'shardId-4' },
    { ShardId: 'shardId-4', ParentShardId: 'shardId-0' },
    { ShardId: 'shardId-2', ParentShardId: 'shardId-0' },
  ];
  expect(shardOrder(shards)).toEqual(['shardId-4', 'shardId-1', 'shardId-2', 'shardId-3']);
  expect(shardOrder([])).toEqual([]);
});
