import type { Shard } from '@aws-sdk/client-dynamodb-streams';

/** Shards in the order they are to be read: a shard behind the one it came from, so that an item's changes stay in order. */
export const shardOrder = (shards: readonly Shard[]): readonly string[] => {
  const parents = new Map(shards.map(({ ShardId = '', ParentShardId }) => [ShardId, ParentShardId]));
  const ordered = new Set<string>();
  const place = (id: string): void => {
    if (ordered.has(id) || !parents.has(id)) return;
    place(parents.get(id) ?? '');
    ordered.add(id);
  };
  // A shard's name begins with the time it was opened.
  for (const id of [...parents.keys()].sort()) place(id);
  return [...ordered];
};
