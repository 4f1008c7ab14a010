import type { ClusterEvent } from '#shared/domain/cluster/event.ts';

/** What a batch of events touched, each thing once. */
export type TouchedThings = {
  readonly tags: readonly string[];
  /** Touched display keys by column. */
  readonly lists: readonly {
    readonly siteId: string;
    readonly columnId: string;
    readonly keys: readonly string[];
  }[];
};

/** The union of what the events touched: merging, repeating or reordering them changes nothing. */
export const mergeEvents = (events: readonly ClusterEvent[]): TouchedThings => {
  const tags = new Set<string>();
  const lists = new Map<string, { siteId: string; columnId: string; keys: Set<string> }>();
  for (const event of events) {
    for (const one of event.tags) tags.add(one);
    for (const { siteId, columnId, keys } of event.lists) {
      const name = `${siteId}/${columnId}`;
      const list = lists.get(name) ?? { siteId, columnId, keys: new Set<string>() };
      for (const key of keys) list.keys.add(key);
      lists.set(name, list);
    }
  }
  return {
    tags: [...tags].sort(),
    lists: [...lists.values()].map(({ siteId, columnId, keys }) => ({ siteId, columnId, keys: [...keys].sort() })),
  };
};
