import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item, Query } from '#shared/ports/table-store.ts';
import { keyCondition } from './key-condition.ts';

/** Where a page ended: `[sk]`, of an index `[index sort key, pk, sk]`. */
export type PagePosition = readonly string[];

const startKey = ({ index, partition }: Query, after: PagePosition): Record<string, string | undefined> => {
  if (!index) return { pk: partition, sk: after[0] };
  return { [`${index}pk`]: partition, [`${index}sk`]: after[0], pk: after[1], sk: after[2] };
};

/** Where `item` stands in the list of `query`. */
export const positionOf = ({ index }: Query, item: Item): PagePosition =>
  index ? [item[`${index}sk`] ?? '', item.pk, item.sk] : [item.sk];

/** The engine's question for a page and the one item that tells whether more follow; undefined when nothing can match. */
export const queryInput = (
  query: Query,
  tableName: string,
  after: PagePosition | undefined,
): QueryCommandInput | undefined => {
  const condition = keyCondition(query.range);
  if (!condition) return undefined;
  const { index, partition, order, limit } = query;
  return {
    TableName: tableName,
    IndexName: index,
    ConsistentRead: index === undefined,
    ScanIndexForward: order !== 'desc',
    Limit: limit + 1,
    KeyConditionExpression: `#pk = :pk${condition.text}`,
    ExpressionAttributeNames: {
      '#pk': `${index ?? ''}pk`,
      ...(condition.text === '' ? {} : { '#sk': `${index ?? ''}sk` }),
    },
    ExpressionAttributeValues: { ':pk': partition, ...condition.values },
    ExclusiveStartKey: after && startKey(query, after),
  };
};
