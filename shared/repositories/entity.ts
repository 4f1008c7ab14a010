import type { Condition, Item, ItemKey, Write } from '#shared/ports/table-store.ts';

/** An aggregate as its item: the fields live in one JSON attribute, so that no engine's types bend them. */
export const entityItem = (
  key: ItemKey,
  entity: { readonly version: number },
  index: Partial<Pick<Item, 'gsi1pk' | 'gsi1sk' | 'gsi2pk' | 'gsi2sk' | 'ttl'>> = {},
): Item => ({
  pk: key.pk,
  sk: key.sk,
  ...index,
  version: entity.version,
  entity: JSON.stringify(entity),
});

export const entityOf = <Entity>(item: Item): Entity => JSON.parse(String(item['entity'])) as Entity;

/** Put of a new aggregate, or of one read at `version - 1`. */
export const entityPut = <Entity extends { readonly version: number }>(
  key: ItemKey,
  entity: Entity,
  index?: Parameters<typeof entityItem>[2],
): Write => ({
  table: key.table,
  put: entityItem(key, entity, index),
  if:
    entity.version === 1 ? { kind: 'absent' } : ({ kind: 'version', version: entity.version - 1 } satisfies Condition),
});
